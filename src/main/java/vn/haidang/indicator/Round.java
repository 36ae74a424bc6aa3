package vn.haidang.indicator;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A form opened for a period (đợt thu thập).
 *
 * @param dueOn last day in time
 * @param openedBy null: by the system when the period had closed
 */
public record Round(
        long id,
        long formId,
        Period period,
        LocalDate dueOn,
        Instant openedAt,
        @Nullable Long openedBy) {}
