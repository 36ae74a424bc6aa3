package vn.haidang.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.organisation.UnitRef;

/** Puts the status report together. */
@Component
class StatusReports {

    private final SummaryQueries summaries;
    private final TaskQueries tasks;
    private final LateReasons reasons;
    private final Clock clock;

    StatusReports(SummaryQueries summaries, TaskQueries tasks, LateReasons reasons, Clock clock) {
        this.summaries = summaries;
        this.tasks = tasks;
        this.reasons = reasons;
        this.clock = clock;
    }

    /**
     * The report of what is in scope, everything read in one state of the database so that its sums close while people go on working.
     *
     * @param listed how many overdue tasks to list
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    StatusReport of(SummaryQueries.Scope scope, int listed) {
        LocalDate day = scope.day();
        Map<Long, UnitRef> names = tasks.units(day);
        List<SummaryQueries.UnitCounts> units = summaries.byUnit(scope);
        List<SummaryQueries.SourceCounts> sources = summaries.bySource(scope);
        TaskFilter overdue = new TaskFilter(
                day.equals(LocalDate.now(clock)) ? null : day,
                scope.unit(),
                Set.of(TaskClass.RUNNING_OVERDUE),
                null,
                scope.source(),
                null,
                null,
                null,
                null,
                null,
                TaskFilter.Order.DUE);
        List<TaskRow> late = tasks.list(overdue, names, null, listed).rows();
        return new StatusReport(
                day,
                scope.unit() == null ? null : unitName(scope.unit(), names),
                scope.source() == null
                        ? null
                        : sources.size() == 1 ? sources.getFirst().label() : scope.source(),
                units.stream().map(SummaryQueries.UnitCounts::classes).reduce(SixClasses.NONE, SixClasses::plus),
                units.stream().mapToLong(SummaryQueries.UnitCounts::due).sum(),
                units.stream().mapToLong(SummaryQueries.UnitCounts::dueDone).sum(),
                units,
                sources,
                late,
                reasons.of(late, day));
    }

    private static String unitName(String codeOrId, Map<Long, UnitRef> names) {
        return names.values().stream()
                .filter(unit -> unit.code().equalsIgnoreCase(codeOrId)
                        || Long.toString(unit.id()).equals(codeOrId))
                .map(UnitRef::name)
                .findFirst()
                .orElse(codeOrId);
    }
}
