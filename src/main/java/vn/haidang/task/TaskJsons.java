package vn.haidang.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.platform.NotFound;
import vn.haidang.task.TaskJson.PersonJson;
import vn.haidang.task.TaskJson.UnitJson;

/** Tasks by id as programs see them, as of today. */
@Component
class TaskJsons {

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskJsons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound where there is no such task */
    TaskJson one(long id) {
        List<TaskJson> found = all(List.of(id));
        if (found.isEmpty()) {
            throw new NotFound("task", String.valueOf(id));
        }
        return found.getFirst();
    }

    /** In the order of their document, periods in their order. */
    List<TaskJson> all(List<Long> ids) {
        LocalDate today = LocalDate.now(clock);
        Long[] wanted = ids.toArray(Long[]::new);
        Map<Long, List<UnitJson>> helpers = coUnits(wanted, today);
        return jdbc.sql("""
                select t.*, d.ref, d.text, d.document_id, d.source_label, u.code, organisation.unit_name(u.id, :today) as unit_name,
                    p.name as assignee_name, task.class_of(t.status, t.due_on, t.submitted_on, t.done_on, :today) as class
                from task.tasks t
                join task.directives d on d.id = t.directive_id
                join organisation.shared_units u on u.id = t.unit_id
                left join organisation.shared_people p on p.id = t.assignee_id
                where t.id = any(:ids)
                order by d.document_id, d.position, t.opened_on, u.sort_order, t.id
                """)
                .param("today", today)
                .param("ids", wanted)
                .query((row, n) -> json(row, helpers))
                .list();
    }

    private Map<Long, List<UnitJson>> coUnits(Long[] ids, LocalDate today) {
        Map<Long, List<UnitJson>> helpers = new HashMap<>();
        jdbc.sql("""
                select c.directive_id, u.code, organisation.unit_name(u.id, :today) as name
                from task.co_units c join organisation.shared_units u on u.id = c.unit_id
                where c.directive_id in (select directive_id from task.tasks where id = any(:ids))
                order by u.sort_order, u.id
                """)
                .param("today", today)
                .param("ids", ids)
                .query((row, n) -> helpers.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                        .add(new UnitJson(row.getString("code"), row.getString("name"))))
                .list();
        return helpers;
    }

    private static TaskJson json(ResultSet row, Map<Long, List<UnitJson>> helpers) throws SQLException {
        Long assignee = row.getObject("assignee_id", Long.class);
        TaskStatus status = TaskStatus.valueOf(row.getString("status"));
        return new TaskJson(
                row.getLong("id"),
                row.getString("ref"),
                row.getString("text"),
                new UnitJson(row.getString("code"), row.getString("unit_name")),
                helpers.getOrDefault(row.getLong("directive_id"), List.of()),
                row.getObject("document_id", Long.class),
                row.getString("source_label"),
                row.getLong("directive_id"),
                row.getString("period_key"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("stated_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                status,
                taskClass(status, row.getString("class")),
                assignee == null ? null : new PersonJson(assignee, row.getString("assignee_name")),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getInt("version"));
    }

    private static @Nullable TaskClass taskClass(TaskStatus status, String name) {
        return status == TaskStatus.WITHDRAWN ? null : TaskClass.valueOf(name);
    }
}
