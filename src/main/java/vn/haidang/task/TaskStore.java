package vn.haidang.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Tasks, how they stood on each day, and what happened to them, in SQL. */
@Repository
class TaskStore {

    private static final String SELECT = """
            select t.*, d.sponsor_id, case when t.status in ('SUBMITTED', 'DONE') then
                (select s.person_id from task.submissions s where s.task_id = t.id order by s.at desc, s.id desc limit 1) end as submitter_id
            from task.tasks t join task.directives d on d.id = t.directive_id
            """;

    private static final String STATE = """
            with closed as (
                update task.states set to_day = :day where task_id = :id and to_day is null and from_day < :day)
            insert into task.states (task_id, from_day, status, unit_id, due_on, submitted_on, done_on)
            values (:id, :day, :status, :unit, :due, :submitted, :done)
            on conflict (task_id, from_day) do update set status = excluded.status, unit_id = excluded.unit_id, due_on = excluded.due_on,
                submitted_on = excluded.submitted_on, done_on = excluded.done_on
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TaskStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A task that is about to be written for the first time. */
    record NewTask(
            long directiveId,
            long dutyId,
            long unitId,
            String periodKey,
            LocalDate openedOn,
            @Nullable LocalDate statedOn,
            @Nullable LocalDate dueOn) {}

    Optional<Task> find(long id) {
        return jdbc.sql(SELECT + "where t.id = :id")
                .param("id", id)
                .query(TaskStore::task)
                .optional();
    }

    /** Tasks of a duty and unit that nobody has finished and that count only after a day. */
    List<Task> openAfter(long dutyId, long unitId, LocalDate day) {
        return jdbc.sql(SELECT + """
                where t.duty_id = :duty and t.unit_id = :unit and t.opened_on > :day and t.status in ('GIVEN', 'IN_PROGRESS', 'RETURNED')
                order by t.opened_on, t.id
                """)
                .param("duty", dutyId)
                .param("unit", unitId)
                .param("day", day)
                .query(TaskStore::task)
                .list();
    }

    /** Tasks that are not finished and whose due day was not fixed by a granted extension: what a change of rules moves. */
    List<Task> movable() {
        return jdbc.sql(SELECT + """
                where t.status in ('GIVEN', 'IN_PROGRESS', 'RETURNED', 'SUBMITTED')
                  and not exists (select from task.extensions e where e.task_id = t.id and e.outcome in ('GRANTED', 'AGREED'))
                order by t.duty_id, t.id
                """).query(TaskStore::task).list();
    }

    /** @return the id; empty where that duty, unit and period have their task already */
    Optional<Long> insert(NewTask task, Instant at, LocalDate today) {
        Optional<Long> id = jdbc.sql("""
                insert into task.tasks (directive_id, duty_id, unit_id, period_key, opened_on, stated_on, due_on, status, created_at, changed_at)
                values (:directive, :duty, :unit, :period, :opened, :stated, :due, 'GIVEN', :at, :at)
                on conflict (duty_id, unit_id, period_key) do nothing returning id
                """)
                .param("directive", task.directiveId())
                .param("duty", task.dutyId())
                .param("unit", task.unitId())
                .param("period", task.periodKey())
                .param("opened", task.openedOn())
                .param("stated", task.statedOn())
                .param("due", task.dueOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        // an order recorded late counts from the day it was given
        LocalDate from = task.openedOn().isBefore(today) ? task.openedOn() : today;
        id.ifPresent(newId -> state(newId, from, TaskStatus.GIVEN.name(), task.unitId(), task.dueOn(), null, null));
        return id;
    }

    /**
     * Writes a task as it is after an act, and how it stands today; the only way a task changes.
     *
     * @throws StaleWrite where somebody else changed it since it was read
     */
    void save(Task after, Instant at, LocalDate today) {
        int rows = jdbc.sql("""
                update task.tasks set unit_id = :unit, due_on = :due, status = :status, assignee_id = :assignee, submitted_on = :submitted,
                    done_on = :done, first_seen_at = :seen, version = version + 1,
                    changed_at = case when status = :status then changed_at else :at end
                where id = :id and version = :version
                """)
                .param("unit", after.unitId())
                .param("due", after.dueOn())
                .param("status", after.status().name())
                .param("assignee", after.assigneeId())
                .param("submitted", after.submittedOn())
                .param("done", after.doneOn())
                .param(
                        "seen",
                        after.firstSeenAt() == null ? null : after.firstSeenAt().atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("version", after.version())
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
        state(
                after.id(),
                today,
                after.status().name(),
                after.unitId(),
                after.dueOn(),
                after.submittedOn(),
                after.doneOn());
    }

    /** Notes who of the unit first opened it; no change of the task itself. */
    boolean noteSeen(long id, Instant at) {
        return jdbc.sql("update task.tasks set first_seen_at = :at where id = :id and first_seen_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                > 0;
    }

    boolean exists(long dutyId, long unitId, String periodKey) {
        return jdbc.sql("""
                select exists (select from task.tasks where duty_id = :duty and unit_id = :unit and period_key = :period)
                """)
                .param("duty", dutyId)
                .param("unit", unitId)
                .param("period", periodKey)
                .query(Boolean.class)
                .single();
    }

    /** Puts a row into the timeline. */
    void event(long taskId, TaskEventKind kind, Actor actor, Instant at, Map<String, ?> data) {
        jdbc.sql("""
                insert into task.events (task_id, at, kind, person_id, data) values (:task, :at, :kind, :person, cast(:data as jsonb))
                """)
                .param("task", taskId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("person", actor.personId())
                .param("data", json.writeValueAsString(data))
                .update();
    }

    private void state(
            long id,
            LocalDate day,
            String status,
            long unit,
            @Nullable LocalDate due,
            @Nullable LocalDate submitted,
            @Nullable LocalDate done) {
        jdbc.sql(STATE)
                .param("id", id)
                .param("day", day)
                .param("status", status)
                .param("unit", unit)
                .param("due", due)
                .param("submitted", submitted)
                .param("done", done)
                .update();
    }

    private static Task task(ResultSet row, int n) throws SQLException {
        OffsetDateTime seen = row.getObject("first_seen_at", OffsetDateTime.class);
        return new Task(
                row.getLong("id"),
                row.getLong("directive_id"),
                row.getLong("duty_id"),
                row.getLong("unit_id"),
                row.getString("period_key"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("stated_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                TaskStatus.valueOf(row.getString("status")),
                row.getObject("assignee_id", Long.class),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                seen == null ? null : seen.toInstant(),
                row.getInt("version"),
                row.getObject("sponsor_id", Long.class),
                row.getObject("submitter_id", Long.class));
    }
}
