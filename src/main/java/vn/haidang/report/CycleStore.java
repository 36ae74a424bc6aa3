package vn.haidang.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
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
