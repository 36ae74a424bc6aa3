package vn.haidang.indicator;

import org.jspecify.annotations.Nullable;

/**
 * A count of the ledger of tasks that can stand as the value of an indicator.
 *
 * @param address list of exactly the tasks counted
 * @param standing what stands there now, null: nothing
 */
public record TaskFigure(
        Indicator indicator,
        long count,
        String address,
        @Nullable Observation standing) {

    /** Whether what stands is what the ledger counts. */
    public boolean agrees() {
        return standing != null && standing.value().compareTo(java.math.BigDecimal.valueOf(count)) == 0;
    }
}
