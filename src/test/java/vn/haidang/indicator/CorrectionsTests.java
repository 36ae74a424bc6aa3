package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;

@ApplicationTest
@RecordApplicationEvents
class CorrectionsTests {

    private static final Period FIRST_HALF = Period.half(2023, 1);

    @Autowired
    Corrections corrections;

    @Autowired
    Locks locks;

    @Autowired
    Observations observations;

    @Autowired
    Values values;

    @Autowired
    Indicators indicators;

    @Autowired
    Bodies bodies;

    @Autowired
    Sources sources;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TransactionTemplate transaction;

    Actor ha;
    Actor tung;
    Point office;

    @BeforeEach
    void fill() {
        samples.load();
        ha = cast.actor(SmallAuthority.HA);
        tung = cast.actor(SmallAuthority.TUNG);
        office = point("OFFICE", FIRST_HALF, "BUDGET.AUTHORITY");
    }

    private Point point(String body, Period period, String indicator) {
        return Point.of(
                bodies.byCode(body, period.lastDay()).orElseThrow(),
                period,
                indicators.byCode(indicator).orElseThrow());
    }

    private static Corrections.Wish wish(String value) {
        return new Corrections.Wish(new BigDecimal(value), null, null, null);
    }

    private Refusal write(Point point, String value) {
        Source source = transaction.execute(status -> sources.of(ha, Source.Kind.FORM, "Biểu", null, null, null));
        return observations
                .write(ha, source, ValueState.DRAFT, List.of(Entry.of(point, new BigDecimal(value))))
                .getFirst()
                .refusal();
    }

    private BigDecimal official(String body) {
        return values.find(point(body, FIRST_HALF, "BUDGET.AUTHORITY"), View.OFFICIAL)
                .orElseThrow()
                .amount();
    }

    @Test
    void letsTheOfficialValueStandUntilItIsDecided() {
        long id = corrections.ask(ha, office, 0, wish("1300"), "Bổ sung chứng từ tháng 6");
        assertThat(official("HEZA")).isEqualByComparingTo("1368.0");
        Correction asked = corrections.correction(id);
        assertThat(asked.label()).isEqualTo("1/" + LocalDate.now(clock).getYear());
        corrections.accept(tung, id, asked.version(), null);
        assertThat(official("HEZA")).isEqualByComparingTo("1457.1");
        assertThat(observations.history(office))
                .extracting(Observation::value)
                .containsExactly(new BigDecimal("1300"), new BigDecimal("1210.9"));
        assertThat(events.stream(ValueCorrected.class)).singleElement().satisfies(event -> {
            assertThat(event.oldValue()).isEqualByComparingTo("1210.9");
            assertThat(event.newValue()).isEqualByComparingTo("1300");
            assertThat(event.point()).isEqualTo(office);
            assertThat(event.recipients()).containsExactly(cast.person(SmallAuthority.HA));
        });
        assertThat(corrections.list(false, null, 10))
                .extracting(Correction::outcome)
                .containsExactly(Correction.Outcome.ACCEPTED);
        assertThatThrownBy(() -> corrections.accept(tung, id, asked.version(), null))
                .isInstanceOf(StaleWrite.class);
    }

    @Test
    void refusesWithAReason() {
        long id = corrections.ask(ha, office, 0, wish("1300"), "Bổ sung");
        assertThatThrownBy(() -> corrections.refuse(tung, id, 0, "")).isInstanceOf(Refused.class);
        corrections.refuse(tung, id, 0, "Chưa có chứng từ");
        assertThat(official("HEZA")).isEqualByComparingTo("1368.0");
        assertThat(events.stream(CorrectionRefused.class))
                .extracting(CorrectionRefused::note)
                .containsExactly("Chưa có chứng từ");
        assertThat(corrections
                        .correction(corrections.ask(ha, office, 0, wish("1301"), "Có chứng từ"))
                        .number())
                .isEqualTo(2);
    }

    @Test
    void takesOnlyWhatCanBe() {
        Actor yen = cast.actor(SmallAuthority.YEN);
        Point count = point("HEZA", FIRST_HALF, "FDI.NEW.COUNT");
        assertThatThrownBy(() -> corrections.ask(yen, count, 0, wish("26"), "Vì"))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> corrections.ask(ha, count, 0, wish("-1"), "Vì"))
                .hasMessage("indicator.refusal.NEGATIVE");
        assertThatThrownBy(() -> corrections.ask(ha, count, 0, wish("25"), "Vì"))
                .hasMessage("indicator.correction.refused.same");
        assertThatThrownBy(() -> corrections.ask(ha, count, 3, wish("26"), "Vì"))
                .isInstanceOf(StaleWrite.class);
        assertThatThrownBy(() -> corrections.ask(ha, count, 0, wish("26"), " "))
                .hasMessage("indicator.refused.reasonMissing");
        corrections.ask(tung, count, 0, wish("26"), "Vì");
        assertThatThrownBy(() -> corrections.ask(ha, count, 0, wish("27"), "Vì"))
                .hasMessage("indicator.correction.refused.open");
        long id = corrections.of(count).getFirst().id();
        assertThatThrownBy(() -> corrections.accept(tung, id, 0, null)).hasMessage("indicator.held.OWN");
        assertThatThrownBy(() -> corrections.accept(ha, id, 0, null)).isInstanceOf(NotPermitted.class);
        corrections.withdraw(tung, id, 0);
        assertThat(corrections.correction(id).outcome()).isEqualTo(Correction.Outcome.WITHDRAWN);
    }

    @Test
    void opensOneFigureOfOneBodyForAWhile() {
        Period march = Period.month(2024, 3);
        Point count = point("HEZA", march, "FDI.RAISED.COUNT");
        Point capital = point("HEZA", march, "FDI.RAISED.CAPITAL");
        assertThatThrownBy(() -> locks.lock(cast.actor(SmallAuthority.ANH), march, List.of(), "Hết hạn"))
                .isInstanceOf(NotPermitted.class);
        assertThat(locks.lock(ha, march, List.of(), "Hết hạn nhập")).isGreaterThan(40);
        assertThat(locks.lock(ha, march, List.of(), "Lần nữa")).isZero();
        assertThat(write(count, "3")).isEqualTo(Refusal.LOCKED);
        LocalDate today = LocalDate.now(clock);
        assertThatThrownBy(() -> locks.unlock(ha, count.bodyId(), count.indicatorId(), march, today.minusDays(1), "x"))
                .hasMessage("indicator.lock.refused.until");
        locks.unlock(ha, count.bodyId(), count.indicatorId(), march, today, "Thiếu một giấy chứng nhận");
        assertThat(locks.unlockings()).hasSize(1);
        assertThat(write(count, "3")).isNull();
        assertThat(write(capital, "3")).isEqualTo(Refusal.LOCKED);
        assertThat(write(point("QUANGNINH", march, "FDI.RAISED.COUNT"), "3")).isEqualTo(Refusal.LOCKED);
        clock.setTo(today.plusDays(1));
        assertThat(write(count, "4")).isEqualTo(Refusal.LOCKED);
        assertThat(locks.open(ha, march, List.of(), "Thu thập bổ sung")).isGreaterThan(40);
        assertThat(write(count, "4")).isNull();
    }
}
