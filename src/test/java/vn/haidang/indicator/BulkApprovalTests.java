package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.calendar.Rolling;
import vn.haidang.indicator.ApprovalOutcome.Reason;
import vn.haidang.platform.Actor;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.StatementCounter;

/** Many forms at once: nothing grows with their number but the rows, and what changed meanwhile stays, alone. */
@ApplicationTest
@Import(CollectionSamples.class)
@RecordApplicationEvents
class BulkApprovalTests {

    private static final Period FIRST = Period.quarter(2026, 2);
    private static final Period SECOND = Period.quarter(2026, 3);
    private static final Period THIRD = Period.quarter(2026, 4);
    private static final List<String> ASKED = List.of("LABOUR.NEW", "REVENUE", "BUDGET.ENTERPRISES");

    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalQueries queries;

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
    CollectionForms forms;

    @Autowired
    Rounds rounds;

    @Autowired
    CollectionSamples samples;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatementCounter statements;

    @Autowired
    ApplicationEvents events;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TransactionTemplate transaction;

    private Actor mai;
    private Actor ha;
    private Actor tung;

    @BeforeEach
    void fill() {
        samples.load();
        mai = cast.actor(SmallAuthority.MAI);
        ha = cast.actor(SmallAuthority.HA);
        tung = cast.actor(SmallAuthority.TUNG);
    }

    /** New enterprises of one zone. */
    private List<Integer> enterprises(int number) {
        return transaction.execute(status -> {
            List<Integer> ids =
                    jdbc.sql("""
                    insert into indicator.bodies (code, kind, sort_order)
                    select 'M' || n, 'ENTERPRISE', 900000 + n from generate_series(1, :number) n returning id
                    """).param("number", number).query(Integer.class).list();
            jdbc.sql("""
                    insert into indicator.memberships (body_id, parent_id)
                    select b.id, z.id from indicator.bodies b, indicator.bodies z where b.code like 'M%' and b.sort_order > 900000 and z.code = 'VSIP'
                    """).update();
            jdbc.sql("select indicator.derive_lineage()")
                    .query((row, n) -> true)
                    .list();
            return ids;
        });
    }

    private Point point(int body, Period period, String code) {
        return new Point(body, period, indicators.byCode(code).orElseThrow().id(), 0, Standing.ACTUAL);
    }

    private void write(List<Integer> ids, Period period, ValueState state, int value) {
        Source source = transaction.execute(status -> sources.of(mai, Source.Kind.SHEET, "Bảng", null, null, null));
        List<Entry> entries = new ArrayList<>();
        for (int body : ids) {
            ASKED.forEach(code -> entries.add(Entry.of(point(body, period, code), BigDecimal.valueOf(value))));
        }
        assertThat(observations.write(mai, source, state, entries)).allMatch(Verdict::isAccepted);
    }

    /** A form that these bodies have to send each quarter. */
    private long form(List<Integer> ids) {
        List<CollectionForm.Row> rows = ASKED.stream()
                .map(code -> new CollectionForm.Row(
                        indicators.byCode(code).orElseThrow().id(), null))
                .toList();
        DueRule due = new DueRule(10, null, 0, Rolling.ROLL_FORWARD);
        return forms.save(
                ha,
                new CollectionForm(
                        0,
                        "Biểu " + ids.size(),
                        "",
                        Period.Span.QUARTER,
                        "CALENDAR",
                        due,
                        false,
                        null,
                        List.of(),
                        ids,
                        rows,
                        null,
                        null,
                        0));
    }

    /** How many statements an act takes over as many sent forms as there are bodies. */
    private int statements(ApprovalAct act, Period period, List<Integer> ids) throws Exception {
        ValueState state = act == ApprovalAct.APPROVE ? ValueState.CHECKED : ValueState.SUBMITTED;
        long round = rounds.open(ha, form(ids), period);
        write(ids, period, state, 10);
        RoundStep expected = act == ApprovalAct.APPROVE ? RoundStep.ACCEPTED : RoundStep.RETURNED;
        if (act == ApprovalAct.RETURN) {
            jdbc.sql("""
                    insert into indicator.round_events (round_body_id, kind, at, name)
                    select id, 'SENT', now(), 'Doanh nghiệp' from indicator.round_bodies where round_id = :round
                    """).param("round", round).update();
        }
        Actor actor = act == ApprovalAct.APPROVE ? tung : ha;
        ApprovalOutcome[] outcome = new ApprovalOutcome[1];
        int needed = statements.during(() -> outcome[0] = approvals.act(actor, act, period, ids, List.of(), "Đã xem"));
        assertThat(outcome[0].held()).isEmpty();
        assertThat(outcome[0].bodies()).isEqualTo(ids.size());
        if (act != ApprovalAct.CHECK) {
            assertThat(rounds.standing(round)).extracting(RoundBody::step).containsOnly(expected);
        }
        return needed;
    }

    @ParameterizedTest
    @EnumSource(
            value = ApprovalAct.class,
            names = {"CHECK", "APPROVE", "RETURN"})
    void takesAsManyStatementsForOneFormAsForHundreds(ApprovalAct act) throws Exception {
        List<Integer> all = enterprises(300);
        statements(act, FIRST, all.subList(0, 3));
        int few = statements(act, SECOND, all.subList(0, 1));
        assertThat(statements(act, THIRD, all)).isEqualTo(few).isLessThan(70);
    }

    @Test
    void approvesALevelInOneActThatTheRecordNames() throws Exception {
        List<Integer> many = enterprises(1100);
        write(many, THIRD, ValueState.CHECKED, 10);
        ApprovalOutcome outcome = approvals.act(tung, ApprovalAct.APPROVE, THIRD, many, List.of(), null);
        assertThat(outcome.held()).isEmpty();
        assertThat(outcome.bodies()).isEqualTo(1100);
        assertThat(outcome.values()).isEqualTo(3300);
        int whole = bodies.byCode("MPI", THIRD.lastDay()).orElseThrow().id();
        assertThat(values.find(point(whole, THIRD, "LABOUR.NEW"), View.OFFICIAL)
                        .orElseThrow()
                        .amount())
                .isEqualByComparingTo("11000");
        assertThat(events.stream(ValuesApproved.class)).hasSize(1);
        String named = jdbc.sql(
                        "select after ->> 'indicator.body' from audit.entries where action = 'indicator.act.APPROVE'")
                .query(String.class)
                .single();
        assertThat(named.split(", ")).hasSize(1100);
    }

    private ApprovalLook look(Period period, ValueState state) {
        return ApprovalLook.parse(
                state, queries.view(tung, period, state, List.of(), null).look());
    }

    @Test
    void leavesOutOnlyWhatChangedSinceItWasSeen() {
        List<Integer> four = enterprises(4);
        write(four, THIRD, ValueState.CHECKED, 10);
        ApprovalLook look = look(THIRD, ValueState.CHECKED);
        assertThat(look.marks()).containsOnlyKeys(four);
        write(four.subList(1, 2), THIRD, ValueState.CHECKED, 11);
        approvals.act(tung, ApprovalAct.RETURN, THIRD, four.subList(2, 3), List.of(), "Xem lại");
        List<Integer> asked = queries.decides(tung, ValueState.CHECKED);
        ApprovalOutcome outcome = approvals.act(tung, ApprovalAct.APPROVE, THIRD, four, asked, null, look);
        assertThat(outcome.bodies()).isEqualTo(2);
        assertThat(outcome.held())
                .extracting(ApprovalOutcome.Held::bodyId, ApprovalOutcome.Held::reason, ApprovalOutcome.Held::values)
                .containsExactly(tuple(four.get(1), Reason.STALE, 3), tuple(four.get(2), Reason.STALE, 0));
        assertThat(observations
                        .find(point(four.get(1), THIRD, "REVENUE"))
                        .orElseThrow()
                        .state())
                .isEqualTo(ValueState.CHECKED);
        ApprovalOutcome again =
                approvals.act(tung, ApprovalAct.APPROVE, THIRD, four, asked, null, look(THIRD, ValueState.CHECKED));
        assertThat(again.bodies()).isOne();
    }

    @Test
    void takesBackOnlyValuesThatWereSeen() {
        List<Integer> one = enterprises(1);
        write(one, THIRD, ValueState.SUBMITTED, 10);
        ApprovalLook look = look(THIRD, ValueState.SUBMITTED);
        approvals.act(ha, ApprovalAct.CHECK, THIRD, one, List.of(), null);
        assertThat(approvals
                        .act(tung, ApprovalAct.RETURN, THIRD, one, List.of(), "Xem lại", look)
                        .values())
                .isZero();
        assertThat(observations
                        .find(point(one.getFirst(), THIRD, "REVENUE"))
                        .orElseThrow()
                        .state())
                .isEqualTo(ValueState.CHECKED);
    }

    /** Workers of whom men and women do not add up, beside the other values. */
    private void breaking(List<Integer> ids, Period period) {
        write(ids, period, ValueState.SUBMITTED, 10);
        Source source = transaction.execute(status -> sources.of(mai, Source.Kind.SHEET, "Bảng", null, null, null));
        List<Coordinate> sexes = indicators.dimensions().stream()
                .filter(dimension -> dimension.code().equals("SEX"))
                .flatMap(dimension -> dimension.categories().stream())
                .map(part -> indicators.coordinate(List.of(part)))
                .toList();
        List<Entry> entries = new ArrayList<>();
        for (int body : ids) {
            Point whole = point(body, period, "LABOUR.TOTAL");
            entries.add(Entry.of(whole, BigDecimal.valueOf(500)));
            sexes.forEach(sex -> entries.add(Entry.of(whole.at(sex), BigDecimal.valueOf(249))));
        }
        assertThat(observations.write(mai, source, ValueState.SUBMITTED, entries))
                .allMatch(Verdict::isAccepted);
    }

    @Test
    void showsAListOfAnyLengthInTheSameNumberOfStatements() throws Exception {
        List<Integer> all = enterprises(300);
        breaking(all.subList(0, 1), SECOND);
        breaking(all, THIRD);
        list(SECOND, 1);
        int few = statements.during(() -> list(SECOND, 1));
        assertThat(statements.during(() -> list(THIRD, ApprovalQueries.PAGE)))
                .isEqualTo(few)
                .isLessThan(30);
    }

    private void list(Period period, int breaches) throws Exception {
        String html = mvc.get()
                .uri("/indicators/approvals?state=SUBMITTED&period=" + period.key())
                .with(cast.as(SmallAuthority.SON))
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(html.split("breach breach-ERROR", -1)).hasSize(breaches + 1);
    }
}
