package vn.haidang.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;

/** Who did what to a task, when and why, in SQL. Rows are added, never taken away. */
@Repository
class ActStore {

    private final JdbcClient jdbc;

    ActStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A submission as far as rules need it. */
    record Submission(long id, long personId, LocalDate onDay) {}

    /** An acceptance that stands. */
    record Acceptance(long id, long personId, Instant at) {}

    long assignment(long task, Actor actor, Instant at, long assignee, @Nullable String note) {
        return insert("assignments", task, actor, at, "assignee_id, note", Map.of("assignee_id", assignee), note);
    }

    long progressNote(long task, Actor actor, Instant at, String text) {
        return insert("progress_notes", task, actor, at, "text", Map.of("text", text), null);
    }

    long submission(long task, Actor actor, Instant at, LocalDate onDay, String summary) {
        return insert(
                "submissions", task, actor, at, "on_day, summary", Map.of("on_day", onDay, "summary", summary), null);
    }

    long acceptance(long task, Actor actor, Instant at, long submission, @Nullable String note) {
        return insert("acceptances", task, actor, at, "submission_id, note", Map.of("submission_id", submission), note);
    }

    long returned(long task, Actor actor, Instant at, long submission, String reason) {
        return insert(
                "returns",
                task,
                actor,
                at,
                "submission_id, reason",
                Map.of("submission_id", submission, "reason", reason),
                null);
    }

    long reroute(long task, Actor actor, Instant at, long fromUnit, long toUnit, String reason) {
        return insert(
                "reroutes",
                task,
                actor,
                at,
                "from_unit_id, to_unit_id, reason",
                Map.of("from_unit_id", fromUnit, "to_unit_id", toUnit, "reason", reason),
                null);
    }

    long withdrawal(long task, Actor actor, Instant at, String reason) {
        return insert("withdrawals", task, actor, at, "reason", Map.of("reason", reason), null);
    }

    private long insert(
            String table,
            long task,
            Actor actor,
            Instant at,
            String columns,
            Map<String, ?> values,
            @Nullable String note) {
        String parameters = java.util.Arrays.stream(columns.split(", "))
                .map(column -> ":" + column)
                .collect(Collectors.joining(", "));
        JdbcClient.StatementSpec statement = jdbc.sql(
                        "insert into task.%s (task_id, person_id, at, %s) values (:task, :person, :at, %s) returning id"
                                .formatted(table, columns, parameters))
                .param("task", task)
                .param("person", actor.person())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .params(values);
        if (columns.endsWith("note")) {
            statement = statement.param("note", note);
        }
        return statement.query(Long.class).single();
    }

    void attachToNote(long task, long note, long file) {
        jdbc.sql("insert into task.attached (task_id, note_id, file_id) values (:task, :note, :file)")
                .param("task", task)
                .param("note", note)
                .param("file", file)
                .update();
    }

    void attachToSubmission(long task, long submission, long file) {
        jdbc.sql("insert into task.attached (task_id, submission_id, file_id) values (:task, :submission, :file)")
                .param("task", task)
                .param("submission", submission)
                .param("file", file)
                .update();
    }

    boolean isAttached(long task, long file) {
        return jdbc.sql("select exists (select from task.attached where task_id = :task and file_id = :file)")
                .param("task", task)
                .param("file", file)
                .query(Boolean.class)
                .single();
    }

    Optional<Submission> lastSubmission(long task) {
        return jdbc.sql("""
                select id, person_id, on_day from task.submissions where task_id = :task order by at desc, id desc limit 1
                """).param("task", task).query(Submission.class).optional();
    }

    Optional<Acceptance> standingAcceptance(long task) {
        return jdbc.sql("select id, person_id, at from task.acceptances where task_id = :task and undone_at is null")
                .param("task", task)
                .query((row, n) -> new Acceptance(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void undoAcceptance(long id, Instant at) {
        jdbc.sql("update task.acceptances set undone_at = :at where id = :id and undone_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }
}
