package vn.haidang.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A monthly round of progress reports.
 *
 * @param month first day of its month
 * @param summary for the leaders, as edited
 * @param outgoingId its draft in the register, null: none yet
 * @param lockedBy who locked it, null: it is open
 */
public record CycleRound(
        long id,
        LocalDate month,
        long dutyId,
        String summary,
        @Nullable Long outgoingId,
        @Nullable String lockedBy,
        @Nullable Instant lockedAt,
        int version) {

    public boolean locked() {
        return lockedAt != null;
    }

    /** {@code 2024-12}: how addresses name it. */
    public String key() {
        return month.toString().substring(0, 7);
    }

    /** {@code 12/2024}. */
    public String label() {
        return month.toString().substring(5, 7) + "/" + month.getYear();
    }

    LocalDate lastDay() {
        return month.plusMonths(1).minusDays(1);
    }
}
