package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.StatementCounter;

/** Rules about what bodies come to with all below them. */
@ApplicationTest
class TotalChecksTests {

    private static final Period QUARTER = Period.quarter(2026, 4);

    @Autowired
    Checks checks;

    @Autowired
    Rules rules;

    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalQueries queries;

    @Autowired
    Observations observations;

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
    StatementCounter statements;

    @Autowired
    TransactionTemplate transaction;

    private Actor ha;
    private Source source;
    private Body zone;
    private List<Body> enterprises;

    @BeforeEach
    void fill() {
        samples.load();
        ha = cast.actor(SmallAuthority.HA);
        source = transaction.execute(status -> sources.of(ha, Source.Kind.FORM, "Biểu thử", null, null, null));
        zone = bodies.byCode("TRANGDUE", QUARTER.lastDay()).orElseThrow();
        enterprises = bodies.on(QUARTER.lastDay()).children(zone.id());
    }

    private void rule(
            RuleKind kind,
            String subject,
            String operands,
            @Nullable String low,
            @Nullable String high,
            Rule.Scope scope) {
        boolean jump = kind == RuleKind.JUMP;
        rules.save(
                ha,
                new Rule(
                        0,
                        "T." + kind,
                        "Quy tắc trên số cộng",
                        kind,
                        Severity.ERROR,
                        subject,
                        operands,
                        kind == RuleKind.COMPARE ? "=" : null,
                        low == null ? null : new BigDecimal(low),
                        high == null ? null : new BigDecimal(high),
                        jump ? Rule.Against.PREVIOUS : null,
                        jump ? Rule.Change.PERCENT : null,
                        null,
                        BodyKind.ZONE,
                        scope,
                        "",
                        null,
                        null,
                        0));
    }

    private void write(Body body, Period period, String indicator, String value) {
        Point point = Point.of(body, period, indicators.byCode(indicator).orElseThrow());
        Entry entry = Entry.of(point, new BigDecimal(value));
        assertThat(observations.write(ha, source, ValueState.CHECKED, List.of(entry)))
                .allMatch(Verdict::isAccepted);
    }

    private List<String> said(int body) {
        return checks.of(body, QUARTER, View.ENTERED).stream()
                .filter(breach -> breach.rule().scope() == Rule.Scope.TOTAL)
                .map(Breach::message)
                .toList();
    }

    @Test
    void holdsThePartsOfAllBelowAgainstTheWhole() {
        rule(RuleKind.SUM, "DDI.TOTAL.CAPITAL", "DDI.NEW.CAPITAL + DDI.RAISED.CAPITAL", null, null, Rule.Scope.TOTAL);
        for (int i = 0; i < 3; i++) {
            write(enterprises.get(i), QUARTER, "DDI.TOTAL.CAPITAL", "10");
            write(enterprises.get(i), QUARTER, "DDI.NEW.CAPITAL", "7");
            write(enterprises.get(i), QUARTER, "DDI.RAISED.CAPITAL", i == 2 ? "1" : "3");
        }
        assertThat(said(zone.id()))
                .singleElement()
                .asString()
                .startsWith("Số cộng cả cấp dưới: ")
                .contains("= 28, khác")
                .contains("30 là 2");
        assertThat(said(enterprises.get(2).id())).isEmpty();
        write(enterprises.get(2), QUARTER, "DDI.RAISED.CAPITAL", "3");
        assertThat(said(zone.id())).isEmpty();
    }

    @Test
    void holdsTheRatioOfTotals() {
        rule(RuleKind.RATIO, "DDI.NEW.CAPITAL", "DDI.TOTAL.CAPITAL", null, "0.5", Rule.Scope.TOTAL);
        write(enterprises.get(0), QUARTER, "DDI.TOTAL.CAPITAL", "100");
        write(enterprises.get(1), QUARTER, "DDI.NEW.CAPITAL", "60");
        assertThat(said(zone.id())).singleElement().asString().contains("= 0,6, ngoài khoảng");
    }

    @Test
    void holdsATotalAgainstThePeriodBefore() {
        rule(RuleKind.JUMP, "LABOUR.NEW", "", "-30", "30", Rule.Scope.TOTAL);
        write(enterprises.get(0), QUARTER.previous(), "LABOUR.NEW", "100");
        write(enterprises.get(1), QUARTER.previous(), "LABOUR.NEW", "100");
        write(enterprises.get(0), QUARTER, "LABOUR.NEW", "100");
        assertThat(said(zone.id())).singleElement().asString().contains("100 giảm 50,0%");
        write(enterprises.get(1), QUARTER, "LABOUR.NEW", "70");
        assertThat(said(zone.id())).isEmpty();
    }

    @Test
    void leavesOutATotalOfWhichAMonthIsMissing() {
        rule(RuleKind.RANGE, "FDI.RAISED.COUNT", "", "1000", null, Rule.Scope.TOTAL);
        write(enterprises.get(0), Period.month(2026, 10), "FDI.RAISED.COUNT", "5");
        write(enterprises.get(0), Period.month(2026, 11), "FDI.RAISED.COUNT", "5");
        assertThat(said(zone.id())).isEmpty();
        write(enterprises.get(0), Period.month(2026, 12), "FDI.RAISED.COUNT", "5");
        assertThat(said(zone.id())).hasSize(1);
    }

    @Test
    void isShownAboveTheListAndStopsNobodyBelow() {
        rule(RuleKind.RANGE, "LABOUR.NEW", "", null, "150", Rule.Scope.TOTAL);
        enterprises.forEach(body -> write(body, QUARTER, "LABOUR.NEW", "40"));
        Actor tung = cast.actor(SmallAuthority.TUNG);
        ApprovalView view = queries.view(tung, QUARTER, ValueState.CHECKED, List.of(), null);
        assertThat(view.above()).singleElement().satisfies(above -> {
            assertThat(above.body()).isEqualTo(zone);
            assertThat(above.breach().message()).contains("240");
        });
        List<Integer> ids = enterprises.stream().map(Body::id).toList();
        ApprovalOutcome outcome = approvals.act(tung, ApprovalAct.APPROVE, QUARTER, ids, List.of(), null);
        assertThat(outcome.held()).isEmpty();
        assertThat(outcome.bodies()).isEqualTo(6);
    }

    @Test
    void stopsWhatTheBodyAboveGaveItself() {
        rule(RuleKind.RANGE, "LABOUR.NEW", "", null, "150", Rule.Scope.TOTAL);
        write(zone, QUARTER, "LABOUR.NEW", "100");
        write(enterprises.get(0), QUARTER, "LABOUR.NEW", "60");
        Actor tung = cast.actor(SmallAuthority.TUNG);
        List<Integer> both = List.of(zone.id(), enterprises.get(0).id());
        ApprovalOutcome outcome = approvals.act(tung, ApprovalAct.APPROVE, QUARTER, both, List.of(), null);
        assertThat(outcome.held()).singleElement().satisfies(held -> {
            assertThat(held.bodyId()).isEqualTo(zone.id());
            assertThat(held.reason()).isEqualTo(ApprovalOutcome.Reason.ERROR);
        });
        assertThat(outcome.bodies()).isOne();
    }

    @Test
    void asksForTotalsOnlyWhereARuleIsNotAboutThemAnyhow() {
        assertThatThrownBy(() -> rule(
                        RuleKind.COMPARE,
                        "PARK.WASTEWATER.COUNT",
                        "PARK.OPERATING.COUNT",
                        null,
                        null,
                        Rule.Scope.TOTAL))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("indicator.rule.refused.scope"));
    }

    @Test
    void addsAllTotalsUpAtOnce() throws Exception {
        rule(RuleKind.RANGE, "LABOUR.NEW", "", null, "10000", Rule.Scope.TOTAL);
        List<Integer> above = bodies.on(QUARTER.lastDay()).all().stream()
                .filter(body -> body.kind() == BodyKind.ZONE)
                .map(Body::id)
                .toList();
        enterprises.forEach(body -> write(body, QUARTER, "LABOUR.NEW", "40"));
        checks.of(above, QUARTER, View.ENTERED);
        int one = statements.during(() -> checks.of(List.of(zone.id()), QUARTER, View.ENTERED));
        assertThat(above).hasSizeGreaterThan(5);
        assertThat(statements.during(() -> checks.of(above, QUARTER, View.ENTERED)))
                .isEqualTo(one);
    }
}
