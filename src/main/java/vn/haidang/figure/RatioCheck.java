package vn.haidang.figure;

import java.math.BigDecimal;
import java.util.List;
import vn.haidang.figure.Relation.Target;
import vn.haidang.figure.Relation.Verb;

/** Recomputes percentages of plan and of the same period, changes, multiples and shares. */
final class RatioCheck {

    private static final BigDecimal NEAR = new BigDecimal("0.1");

    private final Facts facts;
    private final Findings findings;
    private final Bases bases;

    RatioCheck(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
        this.bases = new Bases(facts);
    }

    void run() {
        for (var q : facts.quantities) {
            var relation = facts.relation(q);
            var numerator = relation == null ? null : bases.numerator(relation);
            if (relation != null && numerator != null) {
                facts.connect(relation, numerator, null);
                check(relation, numerator);
            }
        }
    }

    private void check(Relation relation, Quantity numerator) {
        var ratio = relation.ratio();
        boolean vague = ratio.isVague() || numerator.isVague() || isOfOtherPeriod(ratio);
        if (vague || ratio.unit().kind() == Unit.Kind.POINTS) {
            return;
        }
        if (relation.to() == Target.TOTAL
                || relation.to() == null && relation.verb() != Verb.UP && relation.verb() != Verb.DOWN) {
            new ShareCheck(facts, findings, bases).check(relation, numerator);
            return;
        }
        for (var base : bases.of(relation, numerator)) {
            var part = bases.partOfFraction(numerator);
            facts.connect(relation, numerator, base.quantity());
            if (part.index() == base.quantity().index() || base.quantity().isVague()) {
                continue;
            }
            var result = Ratio.check(relation, part, base);
            if (result != null) {
                findings.checked(relation.ratio());
                report(relation, result, base);
                return;
            }
        }
        if (relation.to() == Target.PLAN && !findings.isChecked(ratio)) {
            earlier(relation, numerator);
        }
    }

    /** A plan that an earlier line states; only what comes near it is said to be wrong, the rest may be of another plan. */
    private void earlier(Relation relation, Quantity numerator) {
        var base = bases.planBefore(numerator);
        var result = base == null ? null : Ratio.check(relation, numerator, base);
        if (base == null || result == null) {
            return;
        }
        var shown = shown(relation, result);
        var off = shown.subtract(relation.ratio().value()).abs();
        if (off.compareTo(shown.multiply(NEAR)) <= 0) {
            facts.connect(relation, numerator, base.quantity());
            findings.checked(relation.ratio());
            report(relation, result, base);
        }
    }

    /** "so với cùng kỳ (52,1%)": the rate of the other period, which no figure here belongs to. */
    private boolean isOfOtherPeriod(Quantity ratio) {
        var tokens = facts.tokens;
        return ratio.unit().kind() == Unit.Kind.PERCENT
                && tokens.is(ratio.from() - 1, "(")
                && tokens.is(ratio.to(), ")")
                && tokens.clause(ratio.from() - 2) == tokens.clause(ratio.from())
                && facts.says(ratio.from() - 6, ratio.from() - 1, "cung ky");
    }

    private void report(Relation relation, Ratio.Result result, Bases.Base base) {
        var rule = rule(relation);
        var ratio = relation.ratio();
        var computed = Printing.like(facts, ratio, shown(relation, result));
        var sum = calculation(relation, result);
        var printed = facts.printed(ratio);
        switch (result.outcome()) {
            case OK -> {}
            case TRUNCATED ->
                add(
                        rule,
                        Verdict.TRUNCATED,
                        Printing.message("truncated", sum, printed, computed),
                        relation,
                        computed,
                        result,
                        base);
            case OTHER_KIND -> {
                if (!isAlsoReached(relation)) {
                    var key = relation.isChange() ? "ratioCalledChange" : "changeCalledRatio";
                    add(
                            rule,
                            Verdict.LABEL,
                            Printing.message(key, sum, printed, computed),
                            relation,
                            computed,
                            result,
                            base);
                }
            }
            case OTHER_WAY ->
                add(
                        rule,
                        Verdict.MISMATCH,
                        Printing.message("otherWay", sum, printed),
                        relation,
                        computed,
                        result,
                        base);
            case MISMATCH ->
                add(
                        rule,
                        Verdict.MISMATCH,
                        Printing.message("mismatch", sum, printed, computed),
                        relation,
                        computed,
                        result,
                        base);
        }
    }

    /** "đạt và vượt 105% kế hoạch" is said of a ratio. */
    private boolean isAlsoReached(Relation relation) {
        return relation.verb() == Verb.OVER
                && (facts.says(relation.verbAt() - 4, relation.verbAt(), "dat")
                        || facts.says(relation.verbAt() - 4, relation.verbAt(), "hoan thanh"));
    }

    private void add(
            String rule,
            Verdict verdict,
            String message,
            Relation relation,
            String computed,
            Ratio.Result result,
            Bases.Base base) {
        findings.add(rule, verdict, message, relation.ratio(), computed, result.part(), base.quantity());
    }

    private static BigDecimal shown(Relation relation, Ratio.Result result) {
        return relation.verb() == Verb.DOWN || relation.verb() == Verb.UP || relation.verb() == Verb.OVER
                ? result.truth().abs()
                : result.truth();
    }

    /** "7.409 / 21.810 = 33,97 %". */
    private String calculation(Relation relation, Ratio.Result result) {
        boolean percent = relation.ratio().unit().kind() == Unit.Kind.PERCENT;
        int decimals = relation.ratio().amount().decimals() + 1;
        var share = Printing.number(result.share(), Math.max(2, decimals)) + (percent ? " %" : "");
        return number(result.part(), result.base()) + " / " + number(result.base(), result.part()) + " = " + share;
    }

    /** The number, with its unit where that differs from the other's. */
    static String number(Quantity q, Quantity other) {
        var number = Printing.number(q.value(), q.amount().decimals());
        return q.unit().name().equals(other.unit().name())
                ? number
                : number + " " + q.unit().name();
    }

    static String rule(Relation relation) {
        if (relation.ratio().unit().kind() == Unit.Kind.TIMES) {
            return "times";
        }
        if (relation.to() == Target.PLAN) {
            return "percent-of-plan";
        }
        if (relation.isChange()) {
            return "change";
        }
        return relation.to() == Target.SAME_PERIOD ? "percent-of-same-period" : "rate";
    }

    /** The figures of the sentence of q. */
    static List<Quantity> sentence(Facts facts, Quantity q) {
        return facts.around(q).stream()
                .filter(other -> facts.sameSentence(other, q))
                .toList();
    }
}
