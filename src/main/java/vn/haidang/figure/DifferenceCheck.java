package vn.haidang.figure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "195.683 người, giảm 8.829 người so với cùng kỳ (204.512 người)" and "85,2%, tăng 1,3 điểm % so với cùng kỳ (83,9%)". */
final class DifferenceCheck {

    private final Facts facts;
    private final Findings findings;
    private final Tokens tokens;

    DifferenceCheck(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
        this.tokens = facts.tokens;
    }

    void run() {
        for (var q : facts.quantities) {
            boolean points = q.unit().kind() == Unit.Kind.POINTS;
            if ((facts.isDelta(q) || points) && !q.isVague() && (points || !q.isRatio())) {
                var now = now(q, points);
                var before = now == null ? null : before(q, now);
                if (now != null && before != null) {
                    compare(q, now, before);
                }
            }
        }
    }

    /** The figure of today: the one before in the sentence. */
    private @Nullable Quantity now(Quantity delta, boolean points) {
        Quantity found = null;
        for (var q : facts.around(delta)) {
            boolean unit =
                    points ? q.unit().kind() == Unit.Kind.PERCENT : q.unit().fits(delta.unit());
            boolean before =
                    q.index() < delta.index() && facts.sameClause(q, delta) && facts.depth(q) <= facts.depth(delta);
            if (unit && before && !facts.isDelta(q) && !q.isVague()) {
                found = q;
            }
        }
        return found;
    }

    /** The figure in the bracket right behind the words "so với". */
    private @Nullable Quantity before(Quantity delta, Quantity now) {
        int i = delta.to();
        boolean compared = false;
        while (i < tokens.size()
                && i < delta.to() + 14
                && tokens.sentence(i) == tokens.sentence(delta.from())
                && !tokens.isAny(i, Set.of("(", ",", ";"))) {
            compared |= tokens.has(i, "so voi") || tokens.has(i, "cung ky");
            i++;
        }
        if (!tokens.is(i, "(") || !compared) {
            return null;
        }
        for (var q : facts.around(delta)) {
            if (q.from() > i
                    && q.from() < i + 14
                    && facts.depth(q) > facts.depth(delta)
                    && q.unit().fits(now.unit())
                    && !facts.isDelta(q)) {
                return q.isVague() ? null : q;
            }
        }
        return null;
    }

    private void compare(Quantity delta, Quantity now, Quantity before) {
        boolean down = isDown(delta);
        Interval best = null;
        for (var n : Ratio.readings(now)) {
            for (var b : Ratio.readings(before)) {
                var difference =
                        down ? b.interval().minus(n.interval()) : n.interval().minus(b.interval());
                best = best == null || isNearer(difference, best, delta) ? difference : best;
            }
        }
        if (best == null || best.meets(delta.interval())) {
            findings.checked(delta);
            return;
        }
        var value = best.mid().divide(delta.unit().factor(), java.math.MathContext.DECIMAL64);
        var sum = (down ? term(before) + " - " + term(now) : term(now) + " - " + term(before)) + " = "
                + Printing.exact(value);
        var computed = Printing.like(facts, delta, value.abs());
        boolean otherWay = value.signum() < 0;
        var message = otherWay
                ? Printing.message("otherWay", sum, facts.printed(delta))
                : Printing.message("difference", sum, facts.printed(delta), computed);
        findings.add("difference", Verdict.MISMATCH, message, delta, computed, now, before);
    }

    private static boolean isNearer(Interval a, Interval b, Quantity delta) {
        var target = delta.interval().mid();
        return a.mid().subtract(target).abs().compareTo(b.mid().subtract(target).abs()) < 0;
    }

    private static String term(Quantity q) {
        return Printing.number(q.value(), q.amount().decimals());
    }

    private boolean isDown(Quantity delta) {
        for (int i = delta.from() - 1; i > delta.from() - 5 && i >= 0; i--) {
            boolean less = tokens.is(i, "hon") && tokens.isAny(i - 1, Set.of("thap", "it", "nho", "kem"));
            if (less || tokens.is(i, "giam") || tokens.plain(i).equals("hụt")) {
                return true;
            }
            if (tokens.is(i, "tang")) {
                return false;
            }
        }
        return false;
    }
}
