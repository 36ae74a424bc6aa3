package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.indicator.ApprovalOutcome.Reason;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Settings;
import vn.haidang.platform.StaleWrite;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;

@ApplicationTest
@RecordApplicationEvents
class ApprovalsTests {

    private static final Period MARCH = Period.month(2024, 3);
    private static final Period QUARTER = Period.quarter(2026, 4);

    @Autowired
    Approvals approvals;

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
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TransactionTemplate transaction;

    /** Gives figures of investment, leads the unit that collects them, leads the Office that approves. */
    Actor mai;

    Actor anh;
    Actor tung;
    int heza;

    @BeforeEach
    void fill() {
        samples.load();
        mai = cast.actor(SmallAuthority.MAI);
        anh = cast.actor(SmallAuthority.ANH);
        tung = cast.actor(SmallAuthority.TUNG);
        heza = body("HEZA").id();
    }

    private Body body(String code) {
        return bodies.byCode(code, MARCH.lastDay()).orElseThrow();
    }

    private Point point(String body, Period period, String indicator) {
        return Point.of(body(body), period, indicators.byCode(indicator).orElseThrow());
    }

    private void write(Actor actor, Point point, String value, ValueState state) {
        Source source = transaction.execute(status -> sources.of(actor, Source.Kind.FORM, "Biểu", null, null, null));
        assertThat(observations.write(actor, source, state, List.of(Entry.of(point, new BigDecimal(value)))))
                .allMatch(Verdict::isAccepted);
    }

    private ApprovalOutcome act(Actor actor, ApprovalAct act, String note) {
        return approvals.act(actor, act, MARCH, List.of(heza), List.of(), note);
    }

    private ValueState state(Point point) {
        return observations.find(point).orElseThrow().state();
    }

    @Test
    void takesValuesUpTheLadderAndTellsWhomItConcerns() {
        Point point = point("HEZA", MARCH, "FDI.RAISED.COUNT");
        write(mai, point, "3", ValueState.DRAFT);
        assertThat(act(mai, ApprovalAct.SUBMIT, null).values()).isOne();
        assertThat(act(anh, ApprovalAct.CHECK, null).values()).isOne();
        assertThat(values.find(point, View.OFFICIAL)).isEmpty();
        assertThat(act(tung, ApprovalAct.APPROVE, "Đồng ý").values()).isOne();
        assertThat(state(point)).isEqualTo(ValueState.APPROVED);
        assertThat(values.find(point, View.OFFICIAL))
                .get()
                .extracting(Value::amount)
                .isEqualTo(new BigDecimal("3"));
        assertThat(events.stream(ValuesSubmitted.class))
                .singleElement()
                .satisfies(event -> assertThat(event.recipients()).containsExactly(cast.person(SmallAuthority.ANH)));
        assertThat(events.stream(ValuesApproved.class)).singleElement().satisfies(event -> {
            assertThat(event.recipients()).containsExactly(cast.person(SmallAuthority.MAI));
            assertThat(event.label()).isEqualTo("Số liệu tháng 3/2024: BQL KKT HP (1 giá trị)");
        });
        assertThat(jdbc.sql("select action from audit.entries where action like 'indicator.act.%'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("indicator.act.SUBMIT", "indicator.act.CHECK", "indicator.act.APPROVE");
    }

    @Test
    void letsOnlyThoseDecideWhoMay() {
        write(mai, point("HEZA", MARCH, "FDI.RAISED.COUNT"), "3", ValueState.SUBMITTED);
        Actor yen = cast.actor(SmallAuthority.YEN);
        assertThat(act(yen, ApprovalAct.CHECK, null).held())
                .extracting(ApprovalOutcome.Held::reason)
                .containsExactly(Reason.NOT_PERMITTED);
        act(anh, ApprovalAct.CHECK, null);
        assertThat(act(anh, ApprovalAct.APPROVE, null).held())
                .extracting(ApprovalOutcome.Held::reason)
                .containsExactly(Reason.NOT_PERMITTED);
        assertThat(act(cast.actor(SmallAuthority.KIEN), ApprovalAct.APPROVE, null)
                        .values())
                .isOne();
    }

    @Test
    void doesNotLetOnePersonDoItAlone() {
        write(anh, point("HEZA", MARCH, "FDI.RAISED.COUNT"), "3", ValueState.SUBMITTED);
        assertThat(act(anh, ApprovalAct.CHECK, null).held())
                .extracting(ApprovalOutcome.Held::reason)
                .containsExactly(Reason.OWN);
        settings.set(anh, ApprovalSettings.ALONE, "YES");
        assertThat(act(anh, ApprovalAct.CHECK, null).values()).isOne();
    }

    @Test
    void isStoppedByAnErrorAndAsksAboutAWarning() {
        write(mai, point("HEZA", MARCH, "FDI.NEW.COUNT"), "3", ValueState.DRAFT);
        ApprovalOutcome warned = act(mai, ApprovalAct.SUBMIT, " ");
        assertThat(warned.held()).singleElement().satisfies(held -> {
            assertThat(held.reason()).isEqualTo(Reason.NOTE);
            assertThat(held.breaches())
                    .extracting(Breach::message)
                    .containsExactly("Đã có Số dự án FDI cấp mới nhưng chưa có Vốn FDI cấp mới.");
        });
        assertThat(act(mai, ApprovalAct.SUBMIT, "Vốn đang chờ xác nhận").values())
                .isOne();
        assertThat(act(anh, ApprovalAct.CHECK, null).values()).isOne();
        write(mai, point("HEZA", MARCH, "DDI.TOTAL.CAPITAL"), "10", ValueState.DRAFT);
        write(mai, point("HEZA", MARCH, "DDI.NEW.CAPITAL"), "7", ValueState.DRAFT);
        write(mai, point("HEZA", MARCH, "DDI.RAISED.CAPITAL"), "1", ValueState.DRAFT);
        assertThat(act(mai, ApprovalAct.SUBMIT, "Ghi chú").held())
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.reason()).isEqualTo(Reason.ERROR);
                    assertThat(held.values()).isEqualTo(3);
                });
    }

    @Test
    void sendsOneValueBackWithAReasonAndUndoesIt() {
        Point one = point("HEZA", MARCH, "FDI.RAISED.COUNT");
        Point other = point("HEZA", MARCH, "FDI.RAISED.CAPITAL");
        write(mai, one, "3", ValueState.SUBMITTED);
        write(mai, other, "30", ValueState.SUBMITTED);
        assertThatThrownBy(() -> approvals.act(anh, ApprovalAct.RETURN, one, 0, " "))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> approvals.act(anh, ApprovalAct.RETURN, one, 7, "Xem lại"))
                .isInstanceOf(StaleWrite.class);
        ApprovalOutcome back = approvals.act(anh, ApprovalAct.RETURN, one, 0, "Xem lại số giấy chứng nhận");
        assertThat(state(one)).isEqualTo(ValueState.DRAFT);
        assertThat(state(other)).isEqualTo(ValueState.SUBMITTED);
        assertThat(observations.find(one).orElseThrow().reason()).isEqualTo("Xem lại số giấy chứng nhận");
        assertThat(events.stream(ValuesReturned.class))
                .singleElement()
                .extracting(ValuesReturned::note)
                .isEqualTo("Xem lại số giấy chứng nhận");
        assertThat(approvals.undo(anh, back.actId())).isOne();
        assertThat(state(one)).isEqualTo(ValueState.SUBMITTED);
        assertThatThrownBy(() -> approvals.undo(anh, back.actId())).isInstanceOf(Refused.class);
    }

    @Test
    void undoesACheckOnlyForAWhile() {
        Point one = point("HEZA", MARCH, "FDI.RAISED.COUNT");
        write(mai, one, "3", ValueState.SUBMITTED);
        long id = act(anh, ApprovalAct.CHECK, null).actId();
        clock.advance(Duration.ofSeconds(31));
        assertThatThrownBy(() -> approvals.undo(anh, id)).isInstanceOf(Refused.class);
        assertThat(state(one)).isEqualTo(ValueState.CHECKED);
    }

    @Test
    void approvesTheLowerFirst() {
        Actor enterprises = mai;
        Body zone = body("TRANGDUE");
        Body enterprise = bodies.on(QUARTER.lastDay()).children(zone.id()).getFirst();
        Indicator income = indicators.byCode("LABOUR.NEW").orElseThrow();
        write(enterprises, Point.of(zone, QUARTER, income), "1", ValueState.CHECKED);
        write(enterprises, Point.of(enterprise, QUARTER, income), "2", ValueState.CHECKED);
        assertThat(approvals
                        .act(tung, ApprovalAct.APPROVE, QUARTER, List.of(zone.id()), List.of(), null)
                        .held())
                .extracting(ApprovalOutcome.Held::reason)
                .containsExactly(Reason.BELOW);
        assertThat(approvals
                        .act(tung, ApprovalAct.APPROVE, QUARTER, List.of(zone.id(), enterprise.id()), List.of(), null)
                        .values())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesTheSameTotalsInWhateverOrder(long seed) {
        Body zone = body("TRANGDUE");
        Indicator jobs = indicators.byCode("LABOUR.NEW").orElseThrow();
        List<Body> children = new ArrayList<>(bodies.on(QUARTER.lastDay()).children(zone.id()));
        Random random = new Random(seed);
        BigDecimal sum = BigDecimal.ZERO;
        for (Body child : children) {
            int value = random.nextInt(1000);
            sum = sum.add(BigDecimal.valueOf(value));
            write(mai, Point.of(child, QUARTER, jobs), String.valueOf(value), ValueState.CHECKED);
        }
        Collections.shuffle(children, random);
        for (Body child : children) {
            approvals.act(tung, ApprovalAct.APPROVE, QUARTER, List.of(child.id()), List.of(), null);
        }
        assertThat(values.find(Point.of(zone, QUARTER, jobs), View.OFFICIAL)
                        .orElseThrow()
                        .amount())
                .isEqualByComparingTo(sum);
        assertThat(values.find(Point.of(body("MPI"), QUARTER, jobs), View.OFFICIAL)
                        .orElseThrow()
                        .amount())
                .isEqualByComparingTo(sum);
    }
}
