package vn.haidang.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.platform.NotFound;

/** Puts the page of one directive together: three statements, whatever it came to. */
@Component
class DirectivePages {

    /** Periods shown beside each other. */
    private static final int PERIODS = 13;

    private final JdbcClient jdbc;
    private final Clock clock;

    DirectivePages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Head(
            long id,
            String ref,
            String text,
            String source,
            @Nullable Long documentId,
            LocalDate assignedOn,
            boolean allUnits,
            @Nullable String coUnits) {}

    private record TaskOf(long unitId, String unitName, String periodKey, DirectivePage.Cell cell) {}

    /** A unit that has not reported, and its task. */
    record Owing(long unitId, String unitName, long taskId) {}

    /** @throws NotFound where there is no such directive */
    DirectivePage page(long id) {
        LocalDate today = LocalDate.now(clock);
        Head head = jdbc.sql("""
                select d.id, d.ref, d.text, d.source_label as source, d.document_id, d.assigned_on, d.all_units,
                    (select string_agg(organisation.unit_name(c.unit_id, :today), '; ' order by u.sort_order)
                     from task.co_units c join organisation.shared_units u on u.id = c.unit_id where c.directive_id = d.id) as co_units
                from task.directives d where d.id = :id
                """)
                .param("id", id)
                .param("today", today)
                .query(Head.class)
                .optional()
                .orElseThrow(() -> new NotFound("directive", String.valueOf(id)));
        List<DirectivePage.DutyView> duties = jdbc.sql(
                        "select type, phrase, stated_on, ends_on from task.duties where directive_id = :id order by id")
                .param("id", id)
                .query(DirectivePage.DutyView.class)
                .list();
        List<TaskOf> tasks = tasks(id, today);
        List<String> periods = periods(tasks);
        return new DirectivePage(
                head.id(),
                head.ref(),
                head.text(),
                head.source(),
                head.documentId(),
                head.assignedOn(),
                head.allUnits(),
                head.coUnits(),
                duties,
                periods,
                rows(tasks, Set.copyOf(periods)));
    }

    /** Units that have not handed in what a directive asks of them in a period; an empty key where it comes once. */
    List<Owing> whoHasNot(long id, String periodKey) {
        return tasks(id, LocalDate.now(clock)).stream()
                .filter(task ->
                        task.periodKey().equals(periodKey) && task.cell().owed())
                .map(task ->
                        new Owing(task.unitId(), task.unitName(), task.cell().id()))
                .toList();
    }

    /** Tasks that count by a day; those opened ahead of time are not owed yet. */
    private List<TaskOf> tasks(long id, LocalDate today) {
        return jdbc.sql("""
                select t.id, t.unit_id, organisation.unit_name(t.unit_id, t.opened_on) as unit_name, t.period_key, t.status, t.due_on,
                    t.submitted_on, t.done_on
                from task.tasks t join organisation.shared_units u on u.id = t.unit_id
                where t.directive_id = :id and t.opened_on <= greatest(:today, (select min(opened_on) from task.tasks where directive_id = :id))
                order by u.sort_order, u.id, t.opened_on desc, t.id
                """)
                .param("id", id)
                .param("today", today)
                .query((row, n) -> {
                    TaskStatus status = TaskStatus.valueOf(row.getString("status"));
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    TaskClass taskClass = TaskPages.classOf(
                            status,
                            due,
                            row.getObject("submitted_on", LocalDate.class),
                            row.getObject("done_on", LocalDate.class),
                            today);
                    return new TaskOf(
                            row.getLong("unit_id"),
                            row.getString("unit_name"),
                            row.getString("period_key"),
                            new DirectivePage.Cell(row.getLong("id"), status, taskClass, due));
                })
                .list();
    }

    private static List<String> periods(List<TaskOf> tasks) {
        Set<String> keys = new TreeSet<>(Comparator.reverseOrder());
        tasks.forEach(task -> keys.add(task.periodKey()));
        return keys.stream().limit(PERIODS).toList();
    }

    private static List<DirectivePage.Row> rows(List<TaskOf> tasks, Set<String> periods) {
        Map<Long, DirectivePage.Row> rows = new LinkedHashMap<>();
        for (TaskOf task : tasks) {
            if (periods.contains(task.periodKey())) {
                rows.computeIfAbsent(
                                task.unitId(),
                                unit -> new DirectivePage.Row(unit, task.unitName(), new LinkedHashMap<>()))
                        .cells()
                        .computeIfAbsent(task.periodKey(), key -> new ArrayList<>())
                        .add(task.cell());
            }
        }
        return List.copyOf(rows.values());
    }
}
