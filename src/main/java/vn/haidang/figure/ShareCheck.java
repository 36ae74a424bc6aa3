package vn.haidang.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Relation.Target;
import vn.haidang.figure.Relation.Verb;

/** "chiếm 40% tổng số", "(87,1%)", "đạt 54% tổng vốn đăng ký": the total is one of the figures before, named by its words. */
final class ShareCheck {

    /** Words of a target phrase that name nothing. */
    private static final Set<String> EMPTY = Set.of(
            "so", "voi", "cua", "da", "dang", "tong", "cac", "duoc", "tren", "trong", "la", "va", "toan", "bo", "nam",
            "tu", "o", "tai");

    private final Facts facts;
    private final Findings findings;
    private final Bases bases;
    private final Tokens tokens;

    ShareCheck(Facts facts, Findings findings, Bases bases) {
        this.facts = facts;
        this.findings = findings;
        this.bases = bases;
        this.tokens = facts.tokens;
    }

    void check(Relation relation, Quantity numerator) {
        var part = bases.partOfFraction(numerator);
        var fraction = part.index() != numerator.index() ? numerator : next(numerator);
        if (fraction != null) {
            hold(relation, part, List.of(fraction), true);
            return;
        }
        if (relation.to() == Target.TOTAL && namesTotal(relation)) {
            named(relation, numerator);
            return;
        }
        boolean share = tokens.is(relation.verbAt(), "chiem")
                || says(relation, "ty le")
                || facts.depth(relation.ratio()) > facts.depth(numerator);
        if (share && relation.targetTo() - relation.targetFrom() <= 4) {
            hold(relation, numerator, larger(relation, numerator), false);
        } else if (relation.to() == null
                && tokens.is(relation.verbAt(), "dat")
                && tokens.is(relation.verbAt() - 1, ",")) {
            reached(relation, numerator);
        }
    }

    /** The 224 of "197/224". */
    private @Nullable Quantity next(Quantity q) {
        boolean slash = tokens.is(q.numberTo(), "/") && q.index() + 1 < facts.quantities.size();
        var next = slash ? facts.quantities.get(q.index() + 1) : null;
        return next != null && next.from() == q.numberTo() + 1 ? next : null;
    }

    private boolean says(Relation relation, String words) {
        return facts.says(relation.verbAt() - 6, relation.ratio().from(), words);
    }

    /** Larger figures of the same unit before, in the sentence. */
    private List<Quantity> larger(Relation relation, Quantity numerator) {
        var out = new ArrayList<Quantity>();
        for (var q : RatioCheck.sentence(facts, numerator)) {
            boolean before = q.from() < relation.ratio().from() && q.index() != numerator.index();
            if (before && q.unit().fits(numerator.unit()) && q.value().compareTo(numerator.value()) >= 0) {
                out.add(q);
            }
        }
        return out;
    }

    private void hold(Relation relation, Quantity part, List<Quantity> wholes, boolean sure) {
        Ratio.Result nearest = null;
        for (var whole : wholes) {
            var result = Ratio.check(relation, part, new Bases.Base(whole, false, false));
            if (result == null) {
                continue;
            }
            if (result.outcome() == Ratio.Outcome.OK) {
                findings.checked(relation.ratio());
                return;
            }
            nearest = nearest == null || wholes.size() == 1 || isNearer(result, nearest, relation) ? result : nearest;
        }
        if (nearest != null && (sure || wholes.size() == 1 || isNear(nearest, relation))) {
            complain(
                    relation,
                    nearest,
                    nearest.outcome() == Ratio.Outcome.TRUNCATED ? Verdict.TRUNCATED : Verdict.MISMATCH);
        }
    }

    /** "tiếp nhận 900 hồ sơ, giải quyết 784 hồ sơ, đạt 87,1%": the base is not named; only what is nearly right is taken for it. */
    private void reached(Relation relation, Quantity numerator) {
        var near = larger(relation, numerator).stream()
                .filter(whole -> {
                    var result = Ratio.check(relation, numerator, new Bases.Base(whole, false, false));
                    var printed = relation.ratio().value();
                    return result != null
                            && result.truth().subtract(printed).abs().compareTo(java.math.BigDecimal.TWO) <= 0;
                })
                .toList();
        boolean whole = relation.ratio().unit().kind() == Unit.Kind.PERCENT
                && relation.ratio().value().compareTo(java.math.BigDecimal.valueOf(100)) < 0;
        if (near.size() == 1 && whole) {
            hold(relation, numerator, near, true);
        }
    }

    private static boolean isNearer(Ratio.Result a, Ratio.Result b, Relation relation) {
        var printed = relation.ratio().value();
        return a.truth()
                        .subtract(printed)
                        .abs()
                        .compareTo(b.truth().subtract(printed).abs())
                < 0;
    }

    private static boolean isNear(Ratio.Result result, Relation relation) {
        var printed = relation.ratio().value();
        return result.truth()
                        .subtract(printed)
                        .abs()
                        .multiply(java.math.BigDecimal.TEN)
                        .compareTo(printed)
                < 0;
    }

    private void complain(Relation relation, Ratio.Result result, Verdict verdict) {
        var ratio = relation.ratio();
        var computed = Printing.like(facts, ratio, result.truth());
        var key = verdict == Verdict.TRUNCATED ? "truncated" : "mismatch";
        findings.add(
                "rate",
                verdict,
                Printing.message(key, sum(relation, result), facts.printed(ratio), computed),
                ratio,
                computed,
                result.part(),
                result.base());
    }

    private static String sum(Relation relation, Ratio.Result result) {
        return RatioCheck.number(result.part(), result.base()) + " / " + RatioCheck.number(result.base(), result.part())
                + " = "
                + Printing.number(
                        result.share(), Math.max(2, relation.ratio().amount().decimals() + 1)) + " %";
    }

    // ---- a total that is named

    private boolean namesTotal(Relation relation) {
        return content(relation).size() >= 2;
    }

    private List<String> content(Relation relation) {
        var out = new ArrayList<String>();
        for (int i = relation.targetFrom(); i < relation.targetTo(); i++) {
            if (tokens.isWord(i) && !EMPTY.contains(tokens.key(i))) {
                out.add(tokens.key(i));
            }
        }
        return out;
    }

    /** The total that bears the name must give the printed share; where only another figure does, the base is named wrongly. */
    private void named(Relation relation, Quantity numerator) {
        var words = content(relation);
        Quantity named = null;
        for (var q : before(relation)) {
            if (q.index() != numerator.index() && q.unit().fits(numerator.unit()) && bears(q, words)) {
                named = q;
            }
        }
        if (named == null) {
            if (relation.verb() != Verb.UP) {
                hold(relation, numerator, larger(relation, numerator), false);
            }
            return;
        }
        var result = Ratio.check(relation, numerator, new Bases.Base(named, false, false));
        if (result == null || result.outcome() == Ratio.Outcome.OK) {
            return;
        }
        var other = fitting(relation, numerator, named);
        boolean up = relation.verb() == Verb.UP && !tokens.has(relation.targetFrom(), "so voi");
        if (result.outcome() == Ratio.Outcome.TRUNCATED) {
            complain(relation, result, Verdict.TRUNCATED);
        } else if (other == null) {
            complain(relation, result, up ? Verdict.LABEL : Verdict.MISMATCH);
        } else {
            otherBase(relation, result, other, up);
        }
    }

    private void otherBase(Relation relation, Ratio.Result result, Quantity other, boolean up) {
        var ratio = relation.ratio();
        var computed = Printing.like(facts, ratio, up ? result.share() : result.truth());
        var message = Printing.message(
                up ? "riseOfTotal" : "baseOfTotal", sum(relation, result), facts.printed(ratio), facts.printed(other));
        findings.add(
                "base-of-total",
                up ? Verdict.LABEL : Verdict.MISMATCH,
                message,
                ratio,
                computed,
                result.part(),
                result.base(),
                other);
    }

    private List<Quantity> before(Relation relation) {
        var out = new ArrayList<Quantity>();
        int line = tokens.line(relation.ratio().from());
        for (int k = Math.max(0, line - 3); k <= line; k++) {
            for (var q : facts.inLine(k)) {
                if (q.from() < relation.ratio().from()) {
                    out.add(q);
                }
            }
        }
        return out;
    }

    /** Whether the words before q, in its clause, hold the words of the target; one in four may be damaged. */
    private boolean bears(Quantity q, List<String> words) {
        int from = facts.labelFrom(q);
        int missing = 0;
        for (var word : words) {
            boolean there = false;
            for (int i = from; i < q.from(); i++) {
                there |= tokens.is(i, word);
            }
            missing += there ? 0 : 1;
        }
        return missing * 4 <= words.size();
    }

    private @Nullable Quantity fitting(Relation relation, Quantity numerator, Quantity named) {
        var candidates = before(relation);
        for (int i = candidates.size() - 1; i >= 0; i--) {
            var q = candidates.get(i);
            boolean own = q.index() == numerator.index()
                    || q.index() == named.index()
                    || !q.unit().fits(numerator.unit());
            var result = own ? null : Ratio.check(relation, numerator, new Bases.Base(q, false, false));
            if (result != null && result.outcome() == Ratio.Outcome.OK) {
                return q;
            }
        }
        return null;
    }
}
