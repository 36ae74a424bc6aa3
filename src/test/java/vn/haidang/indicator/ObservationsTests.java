package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Actor;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;

@ApplicationTest
class ObservationsTests {

    private static final Period FIRST_HALF = Period.half(2023, 1);

    @Autowired
    Observations observations;

    @Autowired
    Values values;

    @Autowired
    TotalUpkeep totals;

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
    TransactionTemplate transaction;

    Actor ha;
    Source source;

    @BeforeEach
    void fill() {
        samples.load();
        ha = cast.actor(SmallAuthority.HA);
        source = transaction.execute(status -> sources.of(ha, Source.Kind.FORM, "Biểu thử", null, null, null));
    }

    private Point point(String body, Period period, String indicator) {
        return Point.of(
                bodies.byCode(body, period.lastDay()).orElseThrow(),
                period,
                indicators.byCode(indicator).orElseThrow());
    }

    private BigDecimal official(String body, Period period, String indicator) {
        return values.find(point(body, period, indicator), View.OFFICIAL)
                .map(Value::amount)
                .orElse(null);
    }

    @Test
    void addsUpTheTreeBeforeAndAfterTheTotalsAreBroughtUp() {
        assertThat(official("HEZA", FIRST_HALF, "BUDGET.AUTHORITY")).isEqualByComparingTo("1368.0");
        transaction.executeWithoutResult(status -> totals.fold());
        assertThat(official("HEZA", FIRST_HALF, "BUDGET.AUTHORITY")).isEqualByComparingTo("1368.0");
        assertThat(official("OFFICE", FIRST_HALF, "BUDGET.AUTHORITY")).isEqualByComparingTo("1210.9");
        assertThat(official("RRD", FIRST_HALF, "FDI.TOTAL.CAPITAL")).isEqualByComparingTo("662.25");
    }

    @Test
    void writesWhatIsRightAndSaysWhatIsNot() {
        Point draft = point("HEZA", Period.month(2024, 3), "FDI.NEW.COUNT");
        Point official = point("HEZA", FIRST_HALF, "FDI.NEW.COUNT");
        List<Verdict> verdicts = observations.write(
                ha,
                source,
                ValueState.DRAFT,
                List.of(
                        Entry.of(draft, new BigDecimal("3")),
                        Entry.of(point("HEZA", Period.month(2024, 4), "FDI.NEW.COUNT"), new BigDecimal("2.5")),
                        Entry.of(official, new BigDecimal("26")),
                        Entry.of(point("SCHOOL", Period.month(2024, 3), "BUDGET.AUTHORITY"), BigDecimal.ONE)));
        assertThat(verdicts)
                .extracting(Verdict::refusal)
                .containsExactly(null, Refusal.NOT_WHOLE, Refusal.APPROVED, Refusal.BODY_NOT_THERE_IN_PERIOD);
        assertThat(values.find(draft, View.ENTERED))
                .get()
                .extracting(Value::amount)
                .isEqualTo(new BigDecimal("3"));
        assertThat(values.find(draft, View.OFFICIAL)).isEmpty();
        assertThat(observations.find(official))
                .get()
                .extracting(Observation::value)
                .isEqualTo(new BigDecimal("25"));
    }

    @Test
    void keepsWhatStoodBeforeACorrection() {
        Point point = point("OFFICE", FIRST_HALF, "BUDGET.AUTHORITY");
        observations.correct(
                ha,
                source,
                ValueState.APPROVED,
                List.of(Entry.of(point, new BigDecimal("1300"))),
                "Bổ sung chứng từ tháng 6");
        assertThat(observations.history(point))
                .extracting(Observation::value)
                .containsExactly(new BigDecimal("1300"), new BigDecimal("1210.9"));
        assertThat(official("HEZA", FIRST_HALF, "BUDGET.AUTHORITY")).isEqualByComparingTo("1457.1");
    }

    @Test
    void movesAlongTheLadder() {
        Point point = point("HEZA", Period.month(2024, 3), "FDI.NEW.COUNT");
        observations.write(ha, source, ValueState.SUBMITTED, List.of(Entry.of(point, new BigDecimal("3"))));
        transaction.executeWithoutResult(status -> totals.fold());
        assertThat(observations.move(ha, List.of(point), ValueState.SUBMITTED, ValueState.APPROVED, null))
                .containsExactly(point);
        assertThat(official("RRD", Period.month(2024, 3), "FDI.NEW.COUNT")).isEqualByComparingTo("3");
        assertThat(official("RRD", Period.quarter(2024, 1), "FDI.NEW.COUNT")).isEqualByComparingTo("3");
        assertThat(values.find(point("RRD", Period.quarter(2024, 1), "FDI.NEW.COUNT"), View.OFFICIAL))
                .get()
                .extracting(Value::complete)
                .isEqualTo(false);
    }

    @Test
    void showsOldNamesForOldDays() {
        assertThat(bodies.byCode("CENTRE", LocalDate.of(2023, 5, 1))
                        .orElseThrow()
                        .name())
                .startsWith("Trung tâm Xúc tiến đầu tư");
        assertThat(bodies.byCode("CENTRE", LocalDate.of(2023, 6, 1))
                        .orElseThrow()
                        .name())
                .startsWith("Trung tâm Dịch vụ việc làm");
    }
}
