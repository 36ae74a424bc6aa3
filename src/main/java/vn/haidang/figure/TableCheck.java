package vn.haidang.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Grid.Role;
import vn.haidang.figure.Relation.Target;
import vn.haidang.figure.Relation.Verb;

/** Percent columns of tables against the columns they are made of. */
final class TableCheck {

    private final Facts facts;
    private final Findings findings;

    TableCheck(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
    }

    void run(Grid grid) {
        for (int c = 0; c < grid.columns; c++) {
            switch (grid.role(c)) {
                case PERCENT_OF_PLAN -> column(grid, c, parts(grid), grid.with(Role.PLAN), Target.PLAN);
                case PERCENT_OF_SAME -> column(grid, c, parts(grid), grid.with(Role.SAME_PERIOD), Target.SAME_PERIOD);
                case PERCENT -> unnamed(grid, c);
                default -> {}
            }
        }
    }

    /** "Tỷ lệ %": of the plan where there is one, else of the same period. */
    private void unnamed(Grid grid, int c) {
        var plans = grid.with(Role.PLAN);
        var same = grid.with(Role.SAME_PERIOD);
        if (plans.size() == 1 && same.isEmpty() || same.size() == 1 && plans.isEmpty()) {
            column(
                    grid,
                    c,
                    parts(grid),
                    plans.isEmpty() ? same : plans,
                    plans.isEmpty() ? Target.SAME_PERIOD : Target.PLAN);
        }
    }

    private static List<Integer> parts(Grid grid) {
        var actual = grid.with(Role.ACTUAL);
        return actual.isEmpty() ? grid.with(Role.OTHER) : actual;
    }

    private void column(Grid grid, int c, List<Integer> parts, List<Integer> bases, Target target) {
        if (parts.isEmpty() || bases.isEmpty() || parts.size() * bases.size() > 9) {
            return;
        }
        Choice best = null;
        for (int part : parts) {
            for (int base : bases) {
                for (var verb : target == Target.PLAN ? List.of(Verb.IS) : List.of(Verb.IS, Verb.NONE)) {
                    var choice = choice(grid, c, part, base, target, verb);
                    best = best == null || choice.right > best.right ? choice : best;
                }
            }
        }
        int least = grid.with(Role.ACTUAL).isEmpty() ? 2 : parts.size() * bases.size() == 1 ? 0 : 1;
        boolean trusted = best != null && best.right >= least;
        if (best != null && trusted && best.wrong.size() <= Math.max(2, best.right * 2)) {
            best.wrong.forEach(w -> report(w, target));
        }
    }

    /** How a column reads when it is made of these two: how many rows hold, and those that do not. */
    private record Choice(int right, List<Wrong> wrong) {}

    private record Wrong(Relation relation, Ratio.Result result) {}

    private Choice choice(Grid grid, int c, int part, int base, Target target, Verb verb) {
        int right = 0;
        var wrong = new ArrayList<Wrong>();
        for (int r = grid.firstRow; r < grid.rows.size(); r++) {
            var ratio = grid.number(r, c);
            var p = grid.number(r, part);
            var b = grid.number(r, base);
            if (ratio == null
                    || p == null
                    || b == null
                    || ratio.isVague()
                    || p.isVague()
                    || !p.unit().fits(b.unit())) {
                continue;
            }
            var result = result(grid, ratio, p, b, target, verb);
            if (result != null && result.result.outcome() == Ratio.Outcome.OK) {
                right++;
            } else if (result != null) {
                wrong.add(result);
            }
        }
        return new Choice(right, wrong);
    }

    private @Nullable Wrong result(
            Grid grid, Quantity printed, Quantity part, Quantity base, Target target, Verb verb) {
        var percent = printed.unit().isNone() ? printed.in(Unit.PERCENT) : printed;
        var direction = verb == Verb.IS ? Verb.IS : grid.isNegative(printed) ? Verb.DOWN : Verb.UP;
        if (percent.unit().kind() != Unit.Kind.PERCENT) {
            return null;
        }
        var relation = new Relation(percent, direction, target, printed.from(), printed.to(), printed.to());
        Wrong last = null;
        for (var unit : List.of(part.unit(), Unit.NONE, rounded(part))) {
            var result =
                    Ratio.check(relation, part.in(unit), new Bases.Base(base.in(unit), false, target == Target.PLAN));
            if (result != null && (last == null || result.outcome() == Ratio.Outcome.OK)) {
                last = new Wrong(relation, result);
            }
        }
        return last;
    }

    /** Whether a bare number of a cell was rounded or counted is not known: both are tried. */
    private static Unit rounded(Quantity part) {
        boolean large = part.value().compareTo(BigDecimal.valueOf(100)) > 0;
        return large ? new Unit("", "", BigDecimal.ONE, Unit.Kind.MEASURED) : part.unit();
    }

    private void report(Wrong wrong, Target target) {
        var ratio = wrong.relation.ratio();
        var result = wrong.result;
        boolean change = wrong.relation.verb() != Verb.IS;
        var value = change ? result.truth().abs() : result.truth();
        var computed = Printing.like(facts, ratio, value);
        var share = Printing.number(result.share(), Math.max(2, ratio.amount().decimals() + 1));
        var sum = RatioCheck.number(result.part(), result.base()) + " / "
                + RatioCheck.number(result.base(), result.part()) + " = " + share + " %";
        boolean cut = result.outcome() == Ratio.Outcome.TRUNCATED;
        var verdict = cut ? Verdict.TRUNCATED : Verdict.MISMATCH;
        var rule = target == Target.PLAN ? "percent-of-plan" : change ? "change" : "percent-of-same-period";
        var message = Printing.message(cut ? "truncated" : "mismatch", sum, facts.printed(ratio), computed);
        findings.add(rule, verdict, message, ratio, computed, result.part(), result.base());
    }
}
