package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value to be written.
 *
 * @param value in the indicator's unit of measure; null takes a draft back
 * @param printed as it was typed or printed, where that says more than the value
 * @param asOf day the figure was taken
 * @param place cell, line or page within the source
 * @param version version of the value that the person saw, null: whatever there is; of a stale one nothing is written
 */
public record Entry(
        Point point,
        @Nullable BigDecimal value,
        @Nullable Qualifier qualifier,
        @Nullable String printed,
        @Nullable LocalDate asOf,
        @Nullable String place,
        @Nullable Integer version) {

    public static Entry of(Point point, BigDecimal value) {
        return new Entry(point, value, null, null, null, null, null);
    }
}
