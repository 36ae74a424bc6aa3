package vn.haidang.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How all tasks in scope stood at the end of a day.
 *
 * @param day the day
 * @param unitName the only unit, null for all
 * @param sourceLabel the only source, null for all
 * @param total the six classes; equal to the sum of the units and to the sum of the sources
 * @param due tasks whose deadline was on or before that day
 * @param dueDone those of them that were done
 * @param overdue the overdue ones, the longest first, at most as many as asked for
 * @param reasons the last word on each of them
 */
public record StatusReport(
        LocalDate day,
        @Nullable String unitName,
        @Nullable String sourceLabel,
        SixClasses total,
        long due,
        long dueDone,
        List<SummaryQueries.UnitCounts> units,
        List<SummaryQueries.SourceCounts> sources,
        List<TaskRow> overdue,
        Map<Long, LateReasons.Reason> reasons) {

    /** @throws IllegalStateException where the parts do not add up to the whole */
    public StatusReport {
        units = List.copyOf(units);
        sources = List.copyOf(sources);
        overdue = List.copyOf(overdue);
        close(
                "units",
                total,
                units.stream().map(SummaryQueries.UnitCounts::classes).toList());
        close(
                "sources",
                total,
                sources.stream().map(SummaryQueries.SourceCounts::classes).toList());
    }

    private static void close(String what, SixClasses total, List<SixClasses> parts) {
        SixClasses sum = parts.stream().reduce(SixClasses.NONE, SixClasses::plus);
        if (!sum.equals(total)) {
            throw new IllegalStateException("%s add up to %s, not %s".formatted(what, sum, total));
        }
    }

    /** The last word on a task that is late, or what its silence means. */
    public String why(TaskRow row, Wording words) {
        LateReasons.Reason reason = reasons.get(row.id());
        return reason == null
                ? words.t("task.why." + LateReasons.silence(row))
                : words.t("task.why." + reason.kind(), reason.text());
    }

    /** Overdue tasks that the list leaves out. */
    public long overdueNotListed() {
        return total.running().overdue() - overdue.size();
    }
}
