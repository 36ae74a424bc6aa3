package vn.haidang.figure;

import org.jspecify.annotations.Nullable;

/**
 * How a percentage or a multiple stands to what: "đạt 53,4% kế hoạch", "giảm 4,3% so với cùng kỳ", "gấp 2,25 lần".
 *
 * @param verbAt token of the verb, or the ratio's own first token
 * @param targetFrom first token of the words that name what it is compared with, equal to targetTo when there are none
 */
record Relation(Quantity ratio, Verb verb, @Nullable Target to, int verbAt, int targetFrom, int targetTo) {

    enum Verb {
        /** đạt, bằng, chiếm, hoàn thành. */
        IS,
        UP,
        DOWN,
        /** vượt. */
        OVER,
        NONE
    }

    enum Target {
        PLAN,
        SAME_PERIOD,
        TOTAL
    }

    enum Kind {
        PERCENT_OF,
        CHANGE,
        TIMES,
        POINTS
    }

    /** The same of another reading of the ratio's separator. */
    Relation with(Quantity reading) {
        return new Relation(reading, verb, to, verbAt, targetFrom, targetTo);
    }

    boolean isChange() {
        return verb == Verb.UP || verb == Verb.DOWN || verb == Verb.OVER;
    }

    /** What the reading prints; null when nothing is compared. */
    @Nullable
    Kind kind() {
        if (ratio.unit().kind() == Unit.Kind.POINTS) {
            return Kind.POINTS;
        }
        if (ratio.unit().kind() == Unit.Kind.TIMES) {
            return Kind.TIMES;
        }
        if (isChange()) {
            return Kind.CHANGE;
        }
        return to == null ? null : Kind.PERCENT_OF;
    }
}
