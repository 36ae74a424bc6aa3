package vn.haidang.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one unit says in a round.
 *
 * @param taskId its obligation in the ledger
 * @param dueOn last day in time
 * @param sentAt null: not sent yet, so its lines are what the ledger says
 * @param late sent after the last day in time, or not sent though it has passed
 */
public record CycleUnit(
        long unitId,
        String code,
        String name,
        long taskId,
        @Nullable LocalDate dueOn,
        @Nullable Instant sentAt,
        @Nullable String sentBy,
        boolean late,
        List<CycleLine> lines,
        int version) {

    public CycleUnit {
        lines = List.copyOf(lines);
    }

    public boolean sent() {
        return sentAt != null;
    }

    public CycleCounts counts() {
        return CycleCounts.of(lines);
    }
}
