package vn.haidang.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;

/** Keeps corrections asked for and decided. */
@Repository
class CorrectionStore {

    private static final String SELECT = """
            select c.*, a.name as asked_name, d.name as decided_name
            from indicator.corrections c join organisation.shared_people a on a.id = c.asked_by left join organisation.shared_people d on d.id = c.decided_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CorrectionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever numbers a year waits for whoever did before; no number is left out. */
    long insert(
            Actor actor,
            Observation old,
            BigDecimal value,
            @Nullable String printed,
            @Nullable Qualifier qualifier,
            @Nullable LocalDate asOf,
            String reason,
            @Nullable Long fileId) {
        int year = LocalDate.now(clock).getYear();
        jdbc.sql("select pg_advisory_xact_lock(hashtext('haidang.corrections'), :year)")
                .param("year", year)
                .query((row, n) -> true)
                .list();
        Point point = old.point();
        return jdbc.sql("""
                insert into indicator.corrections (year, number, body_id, period, indicator_id, coordinate_id, standing, old_value, old_printed,
                    old_version, new_value, new_printed, new_qualifier, new_as_of, reason, file_id, asked_at, asked_by)
                values (:year, (select coalesce(max(number), 0) + 1 from indicator.corrections where year = :year), :body, :period, :indicator,
                    :coordinate, :standing, :old, :oldPrinted, :oldVersion, :value, :printed, :qualifier, :asOf, :reason, :file, :now, :person)
                returning id
                """)
                .param("year", year)
                .param("body", point.bodyId())
                .param("period", point.period().code())
                .param("indicator", point.indicatorId())
                .param("coordinate", point.coordinateId())
                .param("standing", point.standing().code())
                .param("old", old.value())
                .param("oldPrinted", old.printed())
                .param("oldVersion", old.version())
                .param("value", value)
                .param("printed", printed)
                .param("qualifier", qualifier == null ? null : qualifier.name())
                .param("asOf", asOf)
                .param("reason", reason)
                .param("file", fileId)
                .param("now", now())
                .param("person", actor.person())
                .query(Long.class)
                .single();
    }

    Optional<Correction> find(long id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query((row, n) -> correction(row))
                .optional();
    }

    /** Of a point, the latest first. */
    List<Correction> of(Point point) {
        return jdbc.sql(SELECT + """
                 where (c.body_id, c.period, c.indicator_id, c.coordinate_id, c.standing) = (:body, :period, :indicator, :coordinate, :standing)
                order by c.id desc
                """)
                .param("body", point.bodyId())
                .param("period", point.period().code())
                .param("indicator", point.indicatorId())
                .param("coordinate", point.coordinateId())
                .param("standing", point.standing().code())
                .query((row, n) -> correction(row))
                .list();
    }

    /**
     * A part of the list, the latest first.
     *
     * @param open only those not decided yet
     * @param before ids below this
     */
    List<Correction> list(boolean open, long before, int limit) {
        return jdbc.sql(SELECT
                        + " where c.id < :before and (not :open or c.outcome is null) order by c.id desc limit :limit")
                .param("before", before)
                .param("open", open)
                .param("limit", limit)
                .query((row, n) -> correction(row))
                .list();
    }

    /** @return whether it was still open and the version that the person saw */
    boolean decide(Actor actor, long id, int version, Correction.Outcome outcome, @Nullable String decision) {
        return jdbc.sql("""
                        update indicator.corrections set outcome = :outcome, decision = :decision, decided_at = :now, decided_by = :person,
                            version = version + 1
                        where id = :id and version = :version and outcome is null
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("outcome", outcome.name())
                        .param("decision", decision)
                        .param("now", now())
                        .param("person", actor.personId())
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Correction correction(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        String qualifier = row.getString("new_qualifier");
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Correction(
                row.getLong("id"),
                row.getInt("year"),
                row.getInt("number"),
                new Point(
                        row.getInt("body_id"),
                        new Period(row.getInt("period")),
                        row.getInt("indicator_id"),
                        row.getInt("coordinate_id"),
                        Standing.of(row.getString("standing"))),
                row.getBigDecimal("old_value"),
                row.getString("old_printed"),
                row.getInt("old_version"),
                row.getBigDecimal("new_value"),
                row.getString("new_printed"),
                qualifier == null ? null : Qualifier.valueOf(qualifier),
                row.getString("reason"),
                row.getObject("file_id", Long.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getLong("asked_by"),
                row.getString("asked_name"),
                outcome == null ? null : Correction.Outcome.valueOf(outcome),
                row.getString("decision"),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_name"),
                row.getInt("version"));
    }
}
