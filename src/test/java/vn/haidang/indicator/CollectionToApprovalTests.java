package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.calendar.Rolling;
import vn.haidang.platform.Actor;
import vn.haidang.task.Obligations;
import vn.haidang.task.TaskStatus;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

/** The whole way of a figure, act by act: what happens, and in which state everything is then. */
@ApplicationTest
@Import(CollectionSamples.class)
@RecordApplicationEvents
class CollectionToApprovalTests {

    private static final Period NOVEMBER = Period.month(2024, 11);

    @Autowired
    CollectionSamples samples;

    @Autowired
    CollectionForms forms;

    @Autowired
    Rounds rounds;

    @Autowired
    RoundClosing closing;

    @Autowired
    Approvals approvals;

    @Autowired
    Corrections corrections;

    @Autowired
    Observations observations;

    @Autowired
    Values values;

    @Autowired
    Indicators indicators;

    @Autowired
    Bodies bodies;

    @Autowired
    Obligations obligations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Cast cast;

    private Actor ha;
    private Actor quyen;
    private Actor tung;
    private Actor kien;
    private int centre;
    private long round;

    @BeforeEach
    void open() {
        samples.load();
        ha = cast.actor(SmallAuthority.HA);
        quyen = cast.actor(SmallAuthority.QUYEN);
        tung = cast.actor(SmallAuthority.TUNG);
        kien = cast.actor(SmallAuthority.KIEN);
        centre = body("CENTRE");
    }

    private int body(String code) {
        return bodies.byCode(code, NOVEMBER.lastDay()).orElseThrow().id();
    }

    private void openRound(String... indicatorCodes) {
        List<CollectionForm.Row> rows = Arrays.stream(indicatorCodes)
                .map(code -> new CollectionForm.Row(
                        indicators.byCode(code).orElseThrow().id(), null))
                .toList();
        long form = forms.save(
                ha,
                new CollectionForm(
                        0,
                        "Biểu 03: " + String.join(", ", indicatorCodes),
                        "",
                        Period.Span.MONTH,
                        "CALENDAR",
                        new DueRule(10, null, 0, Rolling.ROLL_FORWARD),
                        false,
                        null,
                        List.of(),
                        List.of(centre),
                        rows,
                        null,
                        null,
                        0));
        round = rounds.open(ha, form, NOVEMBER);
    }

    private RoundBody row() {
        return rounds.standing(round).stream()
                .filter(one -> one.bodyId() == centre)
                .findFirst()
                .orElseThrow();
    }

    private TaskStatus task() {
        return obligations.status(row().taskId());
    }

    private Point point(String indicator) {
        return Point.of(
                bodies.body(centre, NOVEMBER.lastDay()),
                NOVEMBER,
                indicators.byCode(indicator).orElseThrow());
    }

    private Verdict enter(String indicator, String value) {
        return transaction.execute(status -> {
            Rounds.Desk desk = rounds.desk(row().id());
            Entry entry = Entry.of(point(indicator), new BigDecimal(value));
            return observations
                    .write(quyen, rounds.source(Entrant.of(quyen), desk), ValueState.DRAFT, List.of(entry))
                    .getFirst();
        });
    }

    private ApprovalOutcome act(Actor actor, ApprovalAct act, @Nullable String note) {
        return approvals.act(actor, act, NOVEMBER, List.of(centre), List.of(), note);
    }

    private ValueState state(String indicator) {
        return observations.find(point(indicator)).orElseThrow().state();
    }

    private Map<String, Object> stands(String indicator) {
        return Map.of("value", state(indicator), "form", row().step(), "task", task());
    }

    private static Map<String, Object> standing(ValueState value, RoundStep form, TaskStatus task) {
        return Map.of("value", value, "form", form, "task", task);
    }

    @Test
    void goesFromTheOpeningOfARoundToACorrection() {
        openRound("BUDGET.AUTHORITY");
        assertThat(enter("BUDGET.AUTHORITY", "157.1").isAccepted()).isTrue();
        assertThat(state("BUDGET.AUTHORITY")).isEqualTo(ValueState.DRAFT);

        rounds.send(quyen, round, centre, null);
        assertThat(stands("BUDGET.AUTHORITY"))
                .isEqualTo(standing(ValueState.SUBMITTED, RoundStep.SENT, TaskStatus.SUBMITTED));
        assertThat(events.stream(ValuesSubmitted.class))
                .singleElement()
                .extracting(ValuesSubmitted::values)
                .isEqualTo(1);

        assertThat(act(ha, ApprovalAct.CHECK, null).values()).isOne();
        assertThat(stands("BUDGET.AUTHORITY"))
                .isEqualTo(standing(ValueState.CHECKED, RoundStep.SENT, TaskStatus.SUBMITTED));
        assertThat(values.find(point("BUDGET.AUTHORITY"), View.OFFICIAL)).isEmpty();

        assertThat(act(tung, ApprovalAct.APPROVE, null).values()).isOne();
        assertThat(stands("BUDGET.AUTHORITY"))
                .isEqualTo(standing(ValueState.APPROVED, RoundStep.ACCEPTED, TaskStatus.DONE));
        assertThat(values.find(point("BUDGET.AUTHORITY"), View.OFFICIAL))
                .get()
                .extracting(Value::amount)
                .isEqualTo(new BigDecimal("157.1"));

        assertThat(closing.close(ha, round)).isOne();
        assertThat(closing.close(ha, round)).isZero();
        assertThat(closing.isClosed(rounds.round(round))).isTrue();
        assertThat(enter("BUDGET.AUTHORITY", "160").isAccepted()).isFalse();

        int version = observations.find(point("BUDGET.AUTHORITY")).orElseThrow().version();
        long correction = corrections.ask(
                quyen,
                point("BUDGET.AUTHORITY"),
                version,
                new Corrections.Wish(new BigDecimal("175.1"), "175,1", null, null),
                "Chép nhầm hai chữ số");
        corrections.accept(kien, correction, 0, null);
        assertThat(values.find(point("BUDGET.AUTHORITY"), View.OFFICIAL))
                .get()
                .extracting(Value::amount)
                .isEqualTo(new BigDecimal("175.1"));
    }

    @Test
    void isStoppedByARuleAndWritesNothing() {
        openRound("FDI.NEW.COUNT", "DDI.TOTAL.CAPITAL", "DDI.NEW.CAPITAL", "DDI.RAISED.CAPITAL");
        enter("DDI.TOTAL.CAPITAL", "10");
        enter("DDI.NEW.CAPITAL", "7");
        enter("DDI.RAISED.CAPITAL", "1");
        assertThatThrownBy(() -> rounds.send(quyen, round, centre, "Không có dự án FDI"))
                .isInstanceOfSatisfying(FormHeld.class, held -> {
                    assertThat(held.key()).isEqualTo("indicator.collection.held.ERROR");
                    assertThat(held.breaches()).isNotEmpty();
                });
        assertThat(stands("DDI.TOTAL.CAPITAL"))
                .isEqualTo(standing(ValueState.DRAFT, RoundStep.OPENED, TaskStatus.GIVEN));
        assertThat(events.stream(ValuesSubmitted.class)).isEmpty();
        enter("DDI.RAISED.CAPITAL", "3");
        rounds.send(quyen, round, centre, "Không có dự án FDI");
        assertThat(state("DDI.TOTAL.CAPITAL")).isEqualTo(ValueState.SUBMITTED);
    }

    @Test
    void comesBackWithItsValuesAndGoesAgainWhereTheReturnIsTakenBack() {
        openRound("BUDGET.AUTHORITY");
        enter("BUDGET.AUTHORITY", "157.1");
        rounds.send(quyen, round, centre, null);
        long returned = act(ha, ApprovalAct.RETURN, "Đơn vị tính là triệu đồng").actId();
        assertThat(stands("BUDGET.AUTHORITY"))
                .isEqualTo(standing(ValueState.DRAFT, RoundStep.RETURNED, TaskStatus.RETURNED));
        assertThat(row().reason()).isEqualTo("Đơn vị tính là triệu đồng");
        approvals.undo(ha, returned);
        assertThat(stands("BUDGET.AUTHORITY"))
                .isEqualTo(standing(ValueState.SUBMITTED, RoundStep.SENT, TaskStatus.SUBMITTED));
    }

    @Test
    void waitsForTheLastOfItsValues() {
        openRound("BUDGET.AUTHORITY", "PORTAL.STORIES");
        enter("BUDGET.AUTHORITY", "157.1");
        enter("PORTAL.STORIES", "12");
        rounds.send(quyen, round, centre, null);
        int budget = indicators.byCode("BUDGET.AUTHORITY").orElseThrow().id();
        act(ha, ApprovalAct.CHECK, null);
        approvals.act(tung, ApprovalAct.APPROVE, NOVEMBER, List.of(centre), List.of(budget), null);
        assertThat(row().step()).isEqualTo(RoundStep.SENT);
        act(tung, ApprovalAct.APPROVE, null);
        assertThat(row().step()).isEqualTo(RoundStep.ACCEPTED);
    }
}
