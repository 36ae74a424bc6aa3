package vn.haidang.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One order with everything that came of it: who has reported, who has not, unit by unit and period by period.
 *
 * @param periods newest first; one empty key where the order comes once
 */
public record DirectivePage(
        long id,
        String ref,
        String text,
        String source,
        @Nullable Long documentId,
        LocalDate assignedOn,
        boolean allUnits,
        @Nullable String coUnits,
        List<DutyView> duties,
        List<String> periods,
        List<Row> rows) {

    /** A deadline of the order, in its own words. */
    public record DutyView(
            String type,
            @Nullable String phrase,
            @Nullable LocalDate statedOn,
            @Nullable LocalDate endsOn) {}

    /** A unit and its task in each period; a period in which it has none is left out. */
    public record Row(long unitId, String unitName, Map<String, List<Cell>> cells) {}

    /** How one task stands. */
    public record Cell(
            long id,
            TaskStatus status,
            @Nullable TaskClass taskClass,
            @Nullable LocalDate dueOn) {

        /** Whether the unit still owes something. */
        public boolean owed() {
            return status.isOpen() && status != TaskStatus.SUBMITTED;
        }
    }

    /** Units that have not handed in what a period asks for. */
    public List<Row> owing(String period) {
        return rows.stream()
                .filter(row ->
                        row.cells().getOrDefault(period, List.of()).stream().anyMatch(Cell::owed))
                .toList();
    }
}
