package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A planned value that waits for whoever approves the indicator (kế hoạch đề xuất).
 *
 * @param low the plan, or the lower end of a range, in the indicator's unit; null: that there be no plan any more
 * @param high upper end of a range, null: one value
 * @param printed as the decision writes it
 * @param basis number of the decision
 * @param decidedOn its day
 * @param proposedBy the name of who proposed it, empty: the system
 * @param note why it should take the place of the plan in force, where somebody said so
 */
public record PlanProposal(
        long id,
        int bodyId,
        int indicatorId,
        int coordinateId,
        Period period,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String printed,
        String basis,
        @Nullable LocalDate decidedOn,
        Instant proposedAt,
        @Nullable Long proposedById,
        String proposedBy,
        @Nullable String note,
        int version) {

    /** As it stands in the field of the grid; empty: no plan. */
    String shown() {
        if (low == null) {
            return "";
        }
        return printed != null ? printed : FigureText.grouped(low, false);
    }

    boolean isValue(BigDecimal value) {
        return high == null && low != null && low.compareTo(value) == 0;
    }
}
