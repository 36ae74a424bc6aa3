package vn.haidang.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One printed percentage or multiple against the two figures that it is made of. */
final class Ratio {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How the printed number compares. */
    enum Outcome {
        OK,
        TRUNCATED,
        /** The number is right when a rise is read as a ratio or a ratio as a rise. */
        OTHER_KIND,
        /** The number is right, it went the other way. */
        OTHER_WAY,
        MISMATCH
    }

    /**
     * @param truth what it should be, in the unit of the printed number
     * @param share the part over the base as a percentage or multiple, for the message
     */
    record Result(Outcome outcome, BigDecimal truth, BigDecimal share, Quantity part, Quantity base) {}

    private Ratio() {}

    /** Tries all readings of ambiguous separators; the first that holds wins, else the nearest. */
    static @Nullable Result check(Relation relation, Quantity part, Bases.Base base) {
        Result best = null;
        for (var r : readings(relation.ratio())) {
            var read = relation.with(r);
            for (var p : readings(part)) {
                for (var b : readings(base.quantity())) {
                    var result = one(read, p, b, base);
                    if (result != null && (best == null || isBetter(result, best, read))) {
                        best = result;
                    }
                }
            }
        }
        return best;
    }

    static java.util.List<Quantity> readings(Quantity q) {
        var other = q.amount().other();
        return other == null ? java.util.List.of(q) : java.util.List.of(q, q.read(other));
    }

    private static boolean isBetter(Result a, Result b, Relation relation) {
        if (a.outcome != Outcome.MISMATCH || b.outcome != Outcome.MISMATCH) {
            return a.outcome.ordinal() < b.outcome.ordinal();
        }
        var printed = relation.ratio().value();
        return a.truth
                        .subtract(printed)
                        .abs()
                        .compareTo(b.truth.subtract(printed).abs())
                < 0;
    }

    private static @Nullable Result one(Relation relation, Quantity part, Quantity base, Bases.Base how) {
        var p = part.interval();
        var b = how.plan() ? Interval.ofPlan(base.amount(), base.unit()) : base.interval();
        if (how.delta()) {
            b = isDown(relation, base) ? p.plus(b) : p.minus(b);
        }
        if (!p.isPositive() || !b.isPositive()) {
            return null;
        }
        boolean percent = relation.ratio().unit().kind() == Unit.Kind.PERCENT;
        var share = percent ? p.over(b).times(HUNDRED) : p.over(b);
        var whole = Interval.exactly(percent ? HUNDRED : BigDecimal.ONE);
        var change = share.minus(whole);
        return judge(relation, share, change, part, base);
    }

    private static boolean isDown(Relation relation, Quantity base) {
        return relation.verb() == Relation.Verb.DOWN;
    }

    private static Result judge(Relation relation, Interval share, Interval change, Quantity part, Quantity base) {
        var negated = new Interval(
                change.high().negate(), change.mid().negate(), change.low().negate());
        return switch (relation.verb()) {
            case IS -> first(relation, share, change, part, base, share.mid());
            case NONE -> either(relation, share, change, negated, part, base);
            case UP, OVER -> {
                boolean times = relation.ratio().unit().kind() == Unit.Kind.TIMES;
                if (times && fits(share, relation)) {
                    yield new Result(Outcome.OK, share.mid(), share.mid(), part, base);
                }
                yield changed(relation, change, negated, share, part, base);
            }
            case DOWN -> changed(relation, negated, change, share, part, base);
        };
    }

    private static Result first(
            Relation r, Interval right, Interval otherKind, Quantity part, Quantity base, BigDecimal share) {
        if (fits(right, r)) {
            return new Result(Outcome.OK, right.mid(), share, part, base);
        }
        if (right.isCutTo(r.ratio().amount())) {
            return new Result(Outcome.TRUNCATED, right.mid(), share, part, base);
        }
        boolean kind = otherKind.mid().signum() > 0 && fits(otherKind, r);
        return new Result(kind ? Outcome.OTHER_KIND : Outcome.MISMATCH, right.mid(), share, part, base);
    }

    private static Result changed(
            Relation r, Interval right, Interval wrongWay, Interval share, Quantity part, Quantity base) {
        var result = first(r, right, share, part, base, share.mid());
        boolean way = result.outcome == Outcome.MISMATCH && wrongWay.mid().signum() > 0 && fits(wrongWay, r);
        return way ? new Result(Outcome.OTHER_WAY, right.mid(), share.mid(), part, base) : result;
    }

    private static Result either(
            Relation r, Interval share, Interval change, Interval negated, Quantity part, Quantity base) {
        boolean changed = r.to() != Relation.Target.PLAN && (fits(change, r) || fits(negated, r));
        return changed
                ? new Result(Outcome.OK, change.mid(), share.mid(), part, base)
                : first(r, share, change, part, base, share.mid());
    }

    /** Whether rounding a value of the interval to the printed digits can give the printed number. */
    static boolean fits(Interval truth, Relation relation) {
        return truth.meets(Interval.rounded(relation.ratio().amount(), BigDecimal.ONE));
    }
}
