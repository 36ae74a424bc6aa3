package vn.haidang.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What stands where a proposal would be written.
 *
 * @param stands the value, or the lower end of a planned range
 * @param high upper end of a planned range
 * @param difference the proposed value less the one that stands
 * @param origin where the one that stands came from
 */
record Conflict(
        Kind kind,
        @Nullable BigDecimal stands,
        @Nullable BigDecimal high,
        @Nullable BigDecimal difference,
        @Nullable ValueState state,
        String origin) {

    enum Kind {
        NONE,
        SAME,
        DIFFERENT
    }

    static final Conflict NOTHING = new Conflict(Kind.NONE, null, null, null, null, "");

    static Conflict of(
            BigDecimal stands, @Nullable BigDecimal high, BigDecimal proposed, ValueState state, String origin) {
        boolean same = high == null && stands.compareTo(proposed) == 0;
        return new Conflict(same ? Kind.SAME : Kind.DIFFERENT, stands, high, proposed.subtract(stands), state, origin);
    }
}
