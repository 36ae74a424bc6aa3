package vn.haidang.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Requests for more time and what came of them, in SQL. */
@Repository
class ExtensionStore {

    private final JdbcClient jdbc;

    ExtensionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request for more time.
     *
     * @param outcome null while it waits
     * @param offeredUntil the day granted or offered instead
     */
    record Extension(
            long id,
            long taskId,
            long personId,
            LocalDate askedUntil,
            String reason,
            @Nullable String outcome,
            @Nullable LocalDate offeredUntil) {}

    Optional<Extension> find(long task, long id) {
        return jdbc.sql("""
                select id, task_id, person_id, asked_until, reason, outcome, offered_until from task.extensions where id = :id and task_id = :task
                """)
                .param("id", id)
                .param("task", task)
                .query(Extension.class)
                .optional();
    }

    /** A newer request takes the place of one that still waits or was answered with a counter-offer. */
    long insert(Task task, Actor actor, Instant at, LocalDate until, String reason) {
        jdbc.sql("""
                update task.extensions set outcome = 'REPLACED' where task_id = :task and (outcome is null or outcome = 'COUNTERED')
                """).param("task", task.id()).update();
        return jdbc.sql("""
                insert into task.extensions (task_id, person_id, at, due_before, asked_until, reason)
                values (:task, :person, :at, :due, :until, :reason) returning id
                """)
                .param("task", task.id())
                .param("person", actor.person())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("due", task.dueOn())
                .param("until", until)
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    /** @throws StaleWrite where it was decided already */
    void decide(
            long id, String outcome, @Nullable LocalDate offered, Actor actor, Instant at, @Nullable String reason) {
        int rows = jdbc.sql("""
                update task.extensions set outcome = :outcome, offered_until = :offered, decided_by_id = :person, decided_at = :at,
                    decision_reason = :reason
                where id = :id and outcome is null
                """)
                .param("outcome", outcome)
                .param("offered", offered)
                .param("person", actor.person())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("id", id)
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    /** @throws StaleWrite where there is no counter-offer any more */
    void agree(long id, Actor actor, Instant at) {
        int rows = jdbc.sql("""
                update task.extensions set outcome = 'AGREED', agreed_by_id = :person, agreed_at = :at where id = :id and outcome = 'COUNTERED'
                """)
                .param("person", actor.person())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
    }
}
