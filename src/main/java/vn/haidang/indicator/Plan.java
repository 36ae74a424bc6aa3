package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A planned value (kế hoạch) that is or was in force, with the decision that set it.
 *
 * @param low the plan, or the lower end of a range, in the indicator's unit
 * @param high upper end of a range, null: one value
 * @param printed as the decision writes it
 * @param recordedAt when it was proposed
 * @param confirmedAt since when it is in force
 * @param confirmedBy the name of who confirmed it, empty: the system
 * @param replacedAt when a revision took its place, null: in force
 */
public record Plan(
        long id,
        int bodyId,
        int indicatorId,
        int coordinateId,
        Period period,
        BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String printed,
        String basis,
        @Nullable LocalDate decidedOn,
        Instant recordedAt,
        @Nullable Long recordedBy,
        Instant confirmedAt,
        String confirmedBy,
        @Nullable Instant replacedAt) {

    /** The upper end; of one value that value. */
    public BigDecimal most() {
        return high == null ? low : high;
    }
}
