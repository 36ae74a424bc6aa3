package vn.haidang.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which task of the ledger a number of the city stands for, and whether its unit was told, in SQL. */
@Repository
class CityTaskStore {

    private final JdbcClient jdbc;

    CityTaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time: two lists may name the same task. Until the end of the transaction. */
    void await() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('task.city_tasks'))")
                .query((row, n) -> true)
                .list();
    }

    /** From now on the number stands for the task. */
    void know(CityRow row, long task, long list) {
        jdbc.sql("""
                insert into task.city_tasks (number_key, number, task_id, due_on, first_list_id) values (:key, :number, :task, :due, :list)
                """)
                .param("key", row.key())
                .param("number", row.number())
                .param("task", task)
                .param("due", row.dueOn())
                .param("list", list)
                .update();
    }

    void confirmDue(String key, @Nullable LocalDate due) {
        jdbc.sql("update task.city_tasks set due_on = :due where number_key = :key")
                .param("due", due)
                .param("key", key)
                .update();
    }

    /** The number that stands for a task; empty where it is none of the city. */
    Optional<String> keyOf(long task) {
        return jdbc.sql("select number_key from task.city_tasks where task_id = :task")
                .param("task", task)
                .query(String.class)
                .optional();
    }

    /** A task that its unit was not told of yet. */
    record Untold(long unitId, TaskBrief task) {}

    /** Tasks that run and whose unit was not told of them yet, in the order of their deadlines, those without last. */
    List<Untold> untold(LocalDate today) {
        return jdbc.sql("""
                select t.id, t.unit_id, d.ref, t.period_key, d.text, organisation.unit_name(t.unit_id, :today) as unit_name, t.due_on
                from task.city_tasks k join task.tasks t on t.id = k.task_id join task.directives d on d.id = t.directive_id
                where k.told_at is null and t.status in ('GIVEN', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED')
                order by t.unit_id, t.due_on nulls last, t.id
                """)
                .param("today", today)
                .query((row, n) -> new Untold(
                        row.getLong("unit_id"),
                        new TaskBrief(
                                row.getLong("id"),
                                TaskDesk.label(
                                        row.getString("ref"), row.getString("period_key"), row.getString("text")),
                                row.getString("unit_name"),
                                row.getObject("due_on", LocalDate.class))))
                .list();
    }

    void told(List<Long> tasks, Instant at) {
        jdbc.sql("update task.city_tasks set told_at = :at where task_id = any(:tasks)")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("tasks", tasks.toArray(Long[]::new))
                .update();
    }

    /** Whether tasks wait to be told that were made before a moment by a list nobody goes on taking. */
    boolean waitsSince(Instant before) {
        return jdbc.sql("""
                select exists (select from task.city_tasks k join task.tasks t on t.id = k.task_id
                    where k.told_at is null and t.status in ('GIVEN', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED'))
                    and not exists (select from task.city_lists where taken_at >= :before)
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** What was made of a list, by unit. */
    List<CityTold> of(long list, LocalDate today) {
        return jdbc.sql("""
                select organisation.unit_name(t.unit_id, :today) as unit_name, count(*) as made,
                    count(*) filter (where k.told_at is not null) as told, max(k.told_at) as told_at,
                    count(*) filter (where k.told_at is null and t.status in ('GIVEN', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED')) as untold
                from task.city_tasks k join task.tasks t on t.id = k.task_id where k.first_list_id = :list
                group by t.unit_id order by organisation.unit_name(t.unit_id, :today) collate platform.vi
                """)
                .param("list", list)
                .param("today", today)
                .query((row, n) -> {
                    OffsetDateTime at = row.getObject("told_at", OffsetDateTime.class);
                    return new CityTold(
                            row.getString("unit_name"),
                            row.getLong("made"),
                            row.getLong("told"),
                            at == null ? null : at.toInstant(),
                            row.getLong("untold"));
                })
                .list();
    }
}
