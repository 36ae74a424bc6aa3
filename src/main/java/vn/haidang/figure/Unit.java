package vn.haidang.figure;

import java.math.BigDecimal;

/**
 * What a figure counts or measures.
 *
 * @param name as it is given out: "triệu USD", "dự án", "%"
 * @param measure what it can be compared with: figures of one measure add up
 * @param factor how many of the measure's own units one of it is
 */
record Unit(String name, String measure, BigDecimal factor, Kind kind) {

    enum Kind {
        MONEY,
        /** Area, length, weight, energy: printed rounded. */
        MEASURED,
        /** Things counted one by one: printed exactly. */
        COUNTED,
        PERCENT,
        TIMES,
        POINTS,
        NONE
    }

    static final Unit NONE = new Unit("", "", BigDecimal.ONE, Kind.NONE);
    static final Unit PERCENT = new Unit("%", "%", BigDecimal.ONE, Kind.PERCENT);
    static final Unit TIMES = new Unit("lần", "lần", BigDecimal.ONE, Kind.TIMES);
    static final Unit POINTS = new Unit("điểm %", "điểm %", BigDecimal.ONE, Kind.POINTS);

    /** Whether it tells how two figures stand to each other rather than how much there is. */
    boolean isRatio() {
        return kind == Kind.PERCENT || kind == Kind.TIMES || kind == Kind.POINTS;
    }

    boolean isNone() {
        return kind == Kind.NONE;
    }

    /** Whether figures of both can be added or divided. */
    boolean fits(Unit other) {
        return measure.equals(other.measure);
    }
}
