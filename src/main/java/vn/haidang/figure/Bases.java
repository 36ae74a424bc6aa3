package vn.haidang.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Relation.Target;

/** Finds what a percentage is of: the figure that it speaks of and the plan, same period or total that it is held against. */
final class Bases {

    /** A figure to divide by; {@code delta} when it is the difference itself. */
    record Base(Quantity quantity, boolean delta, boolean plan) {}

    /** Lines above in which a plan is looked for. */
    private static final int LINES = 3;

    /** Words that the name of a plan may have. */
    private static final int LABEL = 40;

    private final Facts facts;
    private final Tokens tokens;

    Bases(Facts facts) {
        this.facts = facts;
        this.tokens = facts.tokens;
    }

    /** The figure before the ratio that it speaks of, or null. */
    @Nullable
    Quantity numerator(Relation relation) {
        var ratio = relation.ratio();
        var line = facts.around(ratio);
        boolean points = ratio.unit().kind() == Unit.Kind.POINTS;
        int depth = facts.depth(ratio);
        for (int k = line.indexOf(ratio) - 1; k >= 0; k--) {
            var q = line.get(k);
            boolean crossed = !facts.sameSentence(q, ratio) || !facts.sameClause(q, ratio) && !startsWithVerb(relation);
            if (crossed) {
                return null;
            }
            boolean kind = points ? q.unit().kind() == Unit.Kind.PERCENT : !q.isRatio();
            if (kind && facts.depth(q) <= depth && !facts.isDelta(q) && !isBase(q)) {
                return hasOwnSubject(q, relation) ? null : q;
            }
        }
        return null;
    }

    private boolean startsWithVerb(Relation relation) {
        int at = relation.verbAt();
        int back = 0;
        while (at > 0 && tokens.clause(at - 1) == tokens.clause(relation.verbAt()) && back < 3) {
            at--;
            back++;
        }
        return back < 3 || tokens.clause(at) != tokens.clause(relation.verbAt());
    }

    /** "Doanh thu đạt 100 tỷ đồng, xuất khẩu tăng 5%": the percentage has a subject of its own. */
    private boolean hasOwnSubject(Quantity q, Relation relation) {
        int words = 0;
        for (int i = relation.verbAt() - 1; i >= q.to(); i--) {
            if (tokens.isAny(i, Set.of(",", "(", ")", ";"))) {
                break;
            }
            boolean comparing = tokens.isAny(
                    i,
                    Set.of(
                            "so", "voi", "ke", "hoach", "cung", "ky", "nam", "truoc", "va", "dong", "thoi", "ty", "le",
                            "da", "hoan", "uoc", "duoc", "tuong", "vuot", "muc", "giao", "chi", "tieu", "cao", "thap",
                            "luy", "ca", "toc", "do", "cua", "ngoai", "du", "toan"));
            words += comparing || facts.periods.isTaken(i) ? 0 : 1;
        }
        boolean apart = false;
        for (int i = q.to(); i < relation.verbAt(); i++) {
            apart |= tokens.isAny(i, Set.of(",", ";"));
        }
        return apart && words >= 2;
    }

    /** Whether q itself is said to be a plan or the figure of another year. */
    private boolean isBase(Quantity q) {
        int from = facts.labelFrom(q);
        return facts.depth(q) > 0 && (facts.says(from, q.from(), "ke hoach") || facts.says(from, q.from(), "cung ky"));
    }

    // ---- the base

    /** What the ratio may be of, best first; empty when the text does not say it. */
    List<Base> of(Relation relation, Quantity numerator) {
        var bases = new ArrayList<Base>();
        boolean plan = relation.to() == Target.PLAN;
        behind(relation, numerator, plan, bases);
        var note = facts.notes.noteOf(
                relation.ratio().to(),
                Math.max(relation.targetTo(), relation.ratio().to()) + 1);
        if (note != null) {
            addFirst(note, numerator, plan, bases);
        }
        if (bases.isEmpty() && relation.to() != null && relation.to() != Target.TOTAL) {
            said(relation, numerator, bases);
        }
        if (bases.isEmpty()) {
            var whole = wholeOfFraction(numerator);
            if (whole != null && relation.to() != Target.SAME_PERIOD) {
                bases.add(new Base(whole, false, plan));
            }
        }
        return bases;
    }

    private void addFirst(Tokens.Line note, Quantity numerator, boolean plan, List<Base> bases) {
        for (var q : facts.inLine(tokens.line(note.from()))) {
            if (!q.isRatio() && fits(q, numerator)) {
                bases.add(new Base(withUnit(q, numerator), false, plan));
                return;
            }
        }
    }

    /** The bracket or number right behind the words of the relation: "kế hoạch (2.560 triệu đồng)", "so với cùng kỳ là 626". */
    private void behind(Relation relation, Quantity numerator, boolean plan, List<Base> bases) {
        int at = Math.max(relation.targetTo(), relation.ratio().to());
        while (tokens.isMark(at)) {
            at++;
        }
        boolean bracket = tokens.is(at, "(");
        if (!bracket && relation.to() == null) {
            return;
        }
        int depth = tokens.depth(at);
        for (var q : facts.around(relation.ratio())) {
            boolean inside = bracket && q.from() > at && tokens.depth(q.from()) == depth + 1 && insideOf(at, q.from());
            boolean next = !bracket && q.from() >= at && q.from() <= at + 1 && tokens.depth(q.from()) == depth;
            if ((inside || next) && !q.isRatio() && fits(q, numerator)) {
                if (next && tokens.is(q.from() - 1, ",")) {
                    return;
                }
                boolean same = facts.says(at, q.from(), "tuong ung") || facts.says(at, q.from(), "tuong duong");
                if (same && !relation.isChange()) {
                    return;
                }
                boolean delta = facts.isDelta(q) || same;
                bases.add(new Base(withUnit(q, numerator), delta, plan && !delta));
                return;
            }
        }
    }

    private boolean insideOf(int open, int i) {
        for (int k = open + 1; k < i; k++) {
            if (tokens.is(k, ")") && tokens.depth(k) == tokens.depth(open)) {
                return false;
            }
        }
        return true;
    }

    /** A plan or a figure of the same period that the sentence, the line or a footnote states. */
    private void said(Relation relation, Quantity numerator, List<Base> bases) {
        Quantity found = null;
        for (var q : facts.around(relation.ratio())) {
            boolean own = q.index() == numerator.index()
                    || q.isRatio()
                    || facts.isDelta(q)
                    || facts.isBase(q)
                    || !facts.sameSentence(q, numerator);
            if (!own && q.from() < relation.ratio().from() && fits(q, numerator) && isStated(q, relation)) {
                found = q;
            }
        }
        if (found != null) {
            bases.add(new Base(withUnit(found, numerator), false, relation.to() == Target.PLAN));
        }
    }

    /** The plan that opens one of the lines above, when it is the only one: "Kế hoạch vốn năm 2024 được giao là 1.890,6 tỷ đồng". */
    @Nullable
    Base planBefore(Quantity numerator) {
        int line = tokens.line(numerator.from());
        var first = tokens.lines.get(line).from();
        if (tokens.isAny(first, Set.of("-", "+", "•", "*", "–")) || facts.notes.isNote(line)) {
            return null;
        }
        Base found = null;
        for (int k = line - 1; k >= Math.max(0, line - LINES); k--) {
            var above = tokens.lines.get(k);
            var own = facts.inLine(k);
            boolean plan = !own.isEmpty() && isPlanOf(above, own.getFirst(), numerator);
            if (plan && found != null) {
                return null;
            }
            found = plan ? new Base(own.getFirst(), false, true) : found;
        }
        return found;
    }

    private boolean isPlanOf(Tokens.Line line, Quantity q, Quantity numerator) {
        if (q.from() > line.from() + LABEL) {
            return false;
        }
        int head = Math.min(q.from(), line.from() + 4);
        boolean named = facts.says(line.from(), head, "ke hoach")
                || facts.says(line.from(), head, "du toan")
                || facts.says(line.from(), head, "chi tieu");
        boolean given = facts.says(line.from(), q.from(), "giao") || facts.says(line.from(), q.from(), "nam");
        return named && given && !q.isRatio() && !q.isVague() && !q.unit().isNone() && fits(q, numerator);
    }

    private boolean isStated(Quantity q, Relation relation) {
        if (q.unit().isNone() && facts.depth(q) == 0) {
            return false;
        }
        int from = facts.labelFrom(q);
        boolean same = relation.to() == Target.SAME_PERIOD;
        boolean plan = facts.says(from, q.from(), "ke hoach")
                || facts.says(from, q.from(), "chi tieu")
                || facts.says(from, q.from(), "du toan");
        return same ? facts.says(from, q.from(), "cung ky") && !facts.says(from, q.from(), "so voi") : plan;
    }

    /** The 224 of "197/224 nhiệm vụ". */
    private @Nullable Quantity wholeOfFraction(Quantity numerator) {
        boolean slash = tokens.is(numerator.numberTo(), "/") && numerator.index() + 1 < facts.quantities.size();
        var next = slash ? facts.quantities.get(numerator.index() + 1) : null;
        if (next != null && next.from() == numerator.numberTo() + 1) {
            return next;
        }
        boolean second = numerator.index() > 0 && tokens.is(numerator.from() - 1, "/");
        return second ? numerator : null;
    }

    /** The 197 when the whole was taken for the numerator. */
    Quantity partOfFraction(Quantity q) {
        boolean second = q.index() > 0 && tokens.is(q.from() - 1, "/") && tokens.isNumber(q.from() - 2);
        var before = second ? facts.quantities.get(q.index() - 1) : q;
        return second && before.numberTo() == q.from() - 1 ? before : q;
    }

    private static boolean fits(Quantity q, Quantity numerator) {
        return q.unit().fits(numerator.unit()) || q.unit().isNone() && !numerator.isRatio();
    }

    private static Quantity withUnit(Quantity q, Quantity numerator) {
        return q.unit().isNone() ? q.in(numerator.unit()) : q;
    }
}
