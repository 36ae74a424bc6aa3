package vn.haidang.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was planned.
 *
 * @param low the plan, or the lower end of a range
 * @param high upper end of a range, null: one value
 * @param period period it is for, the very one or its year; null where it was computed from plans of others
 * @param basis decision that set it
 */
public record BoardPlan(
        BigDecimal low, @Nullable BigDecimal high, @Nullable Period period, String basis) {

    /** As printed: one value or a range, with as many decimals as it was given, at most those of the indicator. */
    public String text(Indicator indicator) {
        String from = BoardText.number(low, decimals(indicator, low));
        return high == null ? from : from + " – " + BoardText.number(high, decimals(indicator, high));
    }

    static int decimals(Indicator indicator, BigDecimal plan) {
        return Math.clamp(plan.stripTrailingZeros().scale(), 0, indicator.decimals());
    }
}
