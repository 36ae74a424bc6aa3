package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was planned.
 *
 * @param low the plan, or the lower end of a range
 * @param high upper end of a range, null: one value
 * @param period period it is for; where there is none for the very period, the year's
 */
public record BoardPlan(
        BigDecimal low,
        @Nullable BigDecimal high,
        Period period,
        String basis,
        @Nullable LocalDate decidedOn) {

    /** As printed: one value or a range. */
    public String text(int decimals) {
        String from = BoardText.number(low, decimals);
        return high == null ? from : from + " – " + BoardText.number(high, decimals);
    }
}
