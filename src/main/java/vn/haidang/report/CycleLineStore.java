package vn.haidang.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** What each unit owes to a monthly round, whether it sent it, and its lines, in SQL. */
@Repository
class CycleLineStore {

    private final JdbcClient jdbc;

    CycleLineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a unit wrote about a task. */
    record Written(CycleGroup said, String words, String needs, int version) {}

    /** Whether and by whom something was sent. */
    record Sent(
            long unitId,
            long taskId,
            @Nullable Instant at,
            @Nullable String by,
            int version) {}

    void owe(long round, long unit, long task) {
        jdbc.sql("""
                insert into report.round_units (round_id, unit_id, task_id) values (:round, :unit, :task) on conflict do nothing
                """)
                .param("round", round)
                .param("unit", unit)
                .param("task", task)
                .update();
    }

    Map<Long, Sent> sent(long round) {
        Map<Long, Sent> sent = new LinkedHashMap<>();
        jdbc.sql("""
                select u.*, p.name from report.round_units u left join organisation.shared_people p on p.id = u.sent_by where u.round_id = :round
                """).param("round", round).query((RowCallbackHandler) row -> {
            OffsetDateTime at = row.getObject("sent_at", OffsetDateTime.class);
            sent.put(
                    row.getLong("unit_id"),
                    new Sent(
                            row.getLong("unit_id"),
                            row.getLong("task_id"),
                            at == null ? null : at.toInstant(),
                            row.getString("name"),
                            row.getInt("version")));
        });
        return sent;
    }

    /** What was written in a round, by unit and task. */
    Map<Long, Map<Long, Written>> written(long round) {
        Map<Long, Map<Long, Written>> written = new LinkedHashMap<>();
        jdbc.sql("select * from report.round_lines where round_id = :round")
                .param("round", round)
                .query((RowCallbackHandler) row -> written.computeIfAbsent(
                                row.getLong("unit_id"), unit -> new LinkedHashMap<>())
                        .put(
                                row.getLong("task_id"),
                                new Written(
                                        CycleGroup.valueOf(row.getString("said")),
                                        row.getString("words"),
                                        row.getString("needs"),
                                        row.getInt("version"))));
        return written;
    }

    /** The round before, by task: what was said last. */
    Map<Long, CycleLine.Before> before(LocalDate month) {
        Map<Long, CycleLine.Before> before = new LinkedHashMap<>();
        jdbc.sql("""
                select l.task_id, l.said, l.words, l.needs from report.round_lines l join report.rounds r on r.id = l.round_id
                where r.month = (select max(month) from report.rounds where month < :month)
                """).param("month", month).query((RowCallbackHandler) row -> before.put(
                row.getLong("task_id"),
                new CycleLine.Before(
                        CycleGroup.valueOf(row.getString("said")), row.getString("words"), row.getString("needs"))));
        return before;
    }

    /**
     * Keeps a line.
     *
     * @param version as it was seen, -1: nothing was there
     * @return the new version
     * @throws StaleWrite where somebody else wrote it since; nothing was written
     */
    int write(
            Actor actor,
            long round,
            long unit,
            long task,
            int version,
            CycleGroup said,
            String words,
            String needs,
            Instant at) {
        return jdbc.sql("""
                insert into report.round_lines (round_id, unit_id, task_id, said, words, needs, written_by, written_at)
                select :round, :unit, :task, :said, :words, :needs, :person, :at where :version < 0
                    or exists (select from report.round_lines where round_id = :round and unit_id = :unit and task_id = :task)
                on conflict (round_id, unit_id, task_id) do update set said = excluded.said, words = excluded.words, needs = excluded.needs,
                    written_by = excluded.written_by, written_at = excluded.written_at, version = round_lines.version + 1
                    where round_lines.version = :version
                returning version
                """)
                .param("round", round)
                .param("unit", unit)
                .param("task", task)
                .param("version", version)
                .param("said", said.name())
                .param("words", words)
                .param("needs", needs)
                .param("person", actor.person())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .orElseThrow(StaleWrite::new);
    }

    /** Notes that a unit sent, or with a null time that it has to send again. */
    void send(long round, long unit, int version, @Nullable Long person, @Nullable Instant at) {
        int rows = jdbc.sql("""
                update report.round_units set sent_by = :person, sent_at = :at, version = version + 1
                where round_id = :round and unit_id = :unit and version = :version
                """)
                .param("round", round)
                .param("unit", unit)
                .param("version", version)
                .param("person", person)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    /** When each unit sent its report of the round before; those that did not are left out. */
    Map<Long, Instant> sentBefore(LocalDate month) {
        Map<Long, Instant> sent = new LinkedHashMap<>();
        jdbc.sql("""
                select u.unit_id, u.sent_at from report.round_units u join report.rounds r on r.id = u.round_id
                where r.month = (select max(month) from report.rounds where month < :month) and u.sent_at is not null
                """).param("month", month).query((RowCallbackHandler) row -> sent.put(
                row.getLong("unit_id"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant()));
        return sent;
    }
}
