package vn.haidang.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Monthly rounds, what units said in them, and the rounds as they were locked, in SQL. */
@Repository
class CycleStore {

    private static final String ROUND = """
            select r.*, l.locked_at, p.name as locker from report.rounds r
            left join report.round_locks l on l.round_id = r.id and l.reopened_at is null
            left join organisation.shared_people p on p.id = l.locked_by
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CycleStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
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

    Optional<CycleRound> find(LocalDate month) {
        return jdbc.sql(ROUND + "where r.month = :month")
                .param("month", month)
                .query((row, n) -> round(row))
                .optional();
    }

    /** The same, held for this transaction. */
    Optional<CycleRound> lock(LocalDate month) {
        jdbc.sql("select id from report.rounds where month = :month for update")
                .param("month", month)
                .query(Long.class)
                .list();
        return find(month);
    }

    /** The latest first. */
    List<CycleRound> rounds(int most) {
        return jdbc.sql(ROUND + "order by r.month desc limit :most")
                .param("most", most)
                .query((row, n) -> round(row))
                .list();
    }

    private static CycleRound round(ResultSet row) throws SQLException {
        OffsetDateTime locked = row.getObject("locked_at", OffsetDateTime.class);
        return new CycleRound(
                row.getLong("id"),
                row.getObject("month", LocalDate.class),
                row.getLong("duty_id"),
                row.getString("summary"),
                row.getObject("outgoing_id", Long.class),
                row.getString("locker"),
                locked == null ? null : locked.toInstant(),
                row.getInt("version"));
    }

    long insert(Actor actor, LocalDate month, long duty, Instant at) {
        return jdbc.sql("""
                insert into report.rounds (month, duty_id, opened_by, opened_at) values (:month, :duty, :person, :at)
                on conflict (month) do update set version = rounds.version returning id
                """)
                .param("month", month)
                .param("duty", duty)
                .param("person", actor.person())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

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
        require(jdbc.sql("""
                update report.round_units set sent_by = :person, sent_at = :at, version = version + 1
                where round_id = :round and unit_id = :unit and version = :version
                """)
                .param("round", round)
                .param("unit", unit)
                .param("version", version)
                .param("person", person)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .update());
    }

    void summary(CycleRound round, String summary) {
        require(jdbc.sql(
                        "update report.rounds set summary = :summary, version = version + 1 where id = :id and version = :version")
                .param("summary", summary)
                .param("id", round.id())
                .param("version", round.version())
                .update());
    }

    void document(CycleRound round, long outgoing) {
        require(jdbc.sql(
                        "update report.rounds set outgoing_id = :outgoing, version = version + 1 where id = :id and version = :version")
                .param("outgoing", outgoing)
                .param("id", round.id())
                .param("version", round.version())
                .update());
    }

    void locked(Actor actor, CycleRound round, CycleView view, Instant at) {
        state(round, "LOCKED");
        try {
            jdbc.sql("""
                    insert into report.round_locks (round_id, locked_by, locked_at, view) values (:round, :person, :at, cast(:view as jsonb))
                    """)
                    .param("round", round.id())
                    .param("person", actor.person())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("view", json.writeValueAsString(view))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new StaleWrite();
        }
    }

    void reopened(Actor actor, CycleRound round, String reason, Instant at) {
        state(round, "OPEN");
        jdbc.sql("""
                update report.round_locks set reopened_by = :person, reopened_at = :at, reason = :reason
                where round_id = :round and reopened_at is null
                """)
                .param("person", actor.person())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("round", round.id())
                .update();
    }

    private void state(CycleRound round, String state) {
        require(jdbc.sql(
                        "update report.rounds set state = :state, version = version + 1 where id = :id and version = :version")
                .param("state", state)
                .param("id", round.id())
                .param("version", round.version())
                .update());
    }

    /** The round as it was locked; empty while it is open. */
    Optional<CycleView> lockedView(long round) {
        return jdbc.sql("select view::text from report.round_locks where round_id = :round and reopened_at is null")
                .param("round", round)
                .query(String.class)
                .optional()
                .map(view -> json.readValue(view, CycleView.class));
    }

    /** Locks that stand or stood, the first first. */
    List<CycleLock> locks(long round) {
        return jdbc.sql("""
                select l.*, p.name, o.name as opener from report.round_locks l join organisation.shared_people p on p.id = l.locked_by
                left join organisation.shared_people o on o.id = l.reopened_by where l.round_id = :round order by l.id
                """)
                .param("round", round)
                .query((row, n) -> {
                    OffsetDateTime reopened = row.getObject("reopened_at", OffsetDateTime.class);
                    return new CycleLock(
                            row.getString("name"),
                            row.getObject("locked_at", OffsetDateTime.class).toInstant(),
                            row.getString("opener"),
                            reopened == null ? null : reopened.toInstant(),
                            row.getString("reason"));
                })
                .list();
    }

    private static void require(int rows) {
        if (rows == 0) {
            throw new StaleWrite();
        }
    }
}
