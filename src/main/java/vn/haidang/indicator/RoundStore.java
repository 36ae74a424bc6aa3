package vn.haidang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Rounds, who has to send what in them, and what happened, in SQL. */
@Repository
class RoundStore {

    private static final String BODIES = """
            select b.*, e.kind, e.at, e.name, e.reason,
                (select min(s.at) from indicator.round_events s where s.round_body_id = b.id and s.kind = 'SENT') as first_sent_at
            from indicator.round_bodies b
            join lateral (select * from indicator.round_events e where e.round_body_id = b.id order by e.id desc limit 1) e on true
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RoundStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Round> find(long id) {
        return jdbc.sql("select * from indicator.rounds where id = :id")
                .param("id", id)
                .query((row, n) -> round(row))
                .optional();
    }

    Optional<Round> find(long formId, Period period) {
        return jdbc.sql("select * from indicator.rounds where form_id = :form and period = :period")
                .param("form", formId)
                .param("period", period.code())
                .query((row, n) -> round(row))
                .optional();
    }

    /** The latest rounds first. */
    List<Round> latest(int most) {
        return jdbc.sql("select * from indicator.rounds order by due_on desc, id desc limit :most")
                .param("most", most)
                .query((row, n) -> round(row))
                .list();
    }

    List<Round> dueIn(int year) {
        return jdbc.sql(
                        "select * from indicator.rounds where due_on >= make_date(:year, 1, 1) and due_on < make_date(:year + 1, 1, 1) order by due_on, id")
                .param("year", year)
                .query((row, n) -> round(row))
                .list();
    }

    /** @return empty where the form is open for the period already */
    Optional<Long> insert(long formId, Period period, LocalDate dueOn, @Nullable Long openedBy) {
        return jdbc.sql("""
                insert into indicator.rounds (form_id, period, due_on, opened_at, opened_by)
                values (:form, :period, :due, :now, :by) on conflict (form_id, period) do nothing returning id
                """)
                .param("form", formId)
                .param("period", period.code())
                .param("due", dueOn)
                .param("now", now())
                .param("by", openedBy)
                .query(Long.class)
                .optional();
    }

    /** Bodies that have to send, each with its first step. */
    void insertBodies(long roundId, LocalDate dueOn, Collection<Integer> bodyIds, Actor actor) {
        jdbc.sql("""
                with made as (
                    insert into indicator.round_bodies (round_id, body_id, due_on)
                    select :round, body, :due from unnest(:bodies::int[]) body on conflict (round_id, body_id) do nothing returning id)
                insert into indicator.round_events (round_body_id, kind, at, person_id, name)
                select id, 'OPENED', :now, :person, :name from made order by id
                """)
                .param("round", roundId)
                .param("due", dueOn)
                .param("bodies", bodyIds.toArray(Integer[]::new))
                .param("now", now())
                .param("person", actor.personId())
                .param("name", actor.name())
                .update();
    }

    void task(long roundBodyId, long taskId) {
        jdbc.sql("update indicator.round_bodies set task_id = :task where id = :id")
                .param("task", taskId)
                .param("id", roundBodyId)
                .update();
    }

    Optional<RoundBody> body(long roundBodyId) {
        return jdbc.sql(BODIES + " where b.id = :id")
                .param("id", roundBodyId)
                .query((row, n) -> body(row))
                .optional();
    }

    Optional<RoundBody> body(long roundId, int bodyId) {
        return jdbc.sql(BODIES + " where b.round_id = :round and b.body_id = :body")
                .param("round", roundId)
                .param("body", bodyId)
                .query((row, n) -> body(row))
                .optional();
    }

    List<RoundBody> bodies(Collection<Long> roundIds) {
        return jdbc.sql(BODIES + " where b.round_id = any(:rounds::bigint[]) order by b.round_id, b.id")
                .param("rounds", roundIds.toArray(Long[]::new))
                .query((row, n) -> body(row))
                .list();
    }

    List<RoundBody> ofBody(int bodyId, int most) {
        return jdbc.sql(BODIES + " where b.body_id = :body order by b.due_on desc, b.id desc limit :most")
                .param("body", bodyId)
                .param("most", most)
                .query((row, n) -> body(row))
                .list();
    }

    /** Forms of these bodies for a period that ask for any of these indicators. */
    List<RoundBody> asking(Period period, Collection<Integer> bodyIds, Collection<Integer> indicatorIds) {
        return jdbc.sql(BODIES + """
                 join indicator.rounds r on r.id = b.round_id
                where r.period = :period and b.body_id = any(:bodies::int[])
                    and exists (select from indicator.form_rows f where f.form_id = r.form_id and f.indicator_id = any(:indicators::int[]))
                order by b.id
                """)
                .param("period", period.code())
                .param("bodies", bodyIds.toArray(Integer[]::new))
                .param("indicators", indicatorIds.toArray(Integer[]::new))
                .query((row, n) -> body(row))
                .list();
    }

    /** Forms of these bodies for a period with values all of which are official: of the wholes and of the parts that are columns. */
    Set<Long> approved(Period period, Collection<Integer> bodyIds) {
        return new HashSet<>(jdbc.sql("""
                select b.id from indicator.round_bodies b
                join indicator.rounds r on r.id = b.round_id
                join indicator.form_rows f on f.form_id = r.form_id
                join indicator.observations o on o.body_id = b.body_id and o.period = r.period and o.indicator_id = f.indicator_id
                where r.period = :period and b.body_id = any(:bodies::int[])
                    and (o.coordinate_id = 0 or exists (select from indicator.coordinates c
                        where c.id = o.coordinate_id and c.dimensions = array[f.dimension_id]))
                group by b.id having min(o.state) = :approved
                """)
                .param("period", period.code())
                .param("bodies", bodyIds.toArray(Integer[]::new))
                .param("approved", ValueState.APPROVED.ordinal())
                .query(Long.class)
                .list());
    }

    /** Holds the body's form until the transaction ends, so that two who send it at once come one after the other. */
    void hold(long roundBodyId) {
        jdbc.sql("select id from indicator.round_bodies where id = :id for update")
                .param("id", roundBodyId)
                .query(Long.class)
                .single();
    }

    /** @param version as the person saw it, null: whatever it is */
    void step(long roundBodyId, @Nullable Integer version, RoundStep step, Actor actor, @Nullable String reason) {
        int rows =
                jdbc.sql("""
                update indicator.round_bodies set version = version + 1 where id = :id and version = coalesce(:version::int, version)
                """).param("id", roundBodyId).param("version", version).update();
        if (rows == 0) {
            throw new StaleWrite();
        }
        jdbc.sql("""
                insert into indicator.round_events (round_body_id, kind, at, person_id, name, reason)
                values (:id, :kind, :now, :person, :name, :reason)
                """)
                .param("id", roundBodyId)
                .param("kind", step.name())
                .param("now", now())
                .param("person", actor.personId())
                .param("name", actor.name())
                .param("reason", reason)
                .update();
    }

    /** Takes many forms one step, whatever version they are: who takes them holds the locks of their values. */
    void step(Collection<Long> roundBodyIds, RoundStep step, Actor actor, @Nullable String reason) {
        jdbc.sql("""
                with held as (update indicator.round_bodies set version = version + 1 where id = any(:ids::bigint[]) returning id)
                insert into indicator.round_events (round_body_id, kind, at, person_id, name, reason)
                select id, :kind, :now, :person, :name, :reason from held order by id
                """)
                .param("ids", roundBodyIds.toArray(Long[]::new))
                .param("kind", step.name())
                .param("now", now())
                .param("person", actor.personId())
                .param("name", actor.name())
                .param("reason", reason)
                .update();
    }

    List<RoundEvent> events(long roundBodyId) {
        return jdbc.sql(
                        "select kind, at, name, reason from indicator.round_events where round_body_id = :id order by id")
                .param("id", roundBodyId)
                .query((row, n) -> new RoundEvent(
                        RoundStep.valueOf(row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        row.getString("reason")))
                .list();
    }

    Map<Integer, RoundNote> notes(long roundBodyId) {
        Map<Integer, RoundNote> notes = new HashMap<>();
        jdbc.sql("select * from indicator.round_notes where round_body_id = :id")
                .param("id", roundBodyId)
                .query((row, n) -> new RoundNote(
                        row.getInt("indicator_id"),
                        row.getString("note"),
                        row.getString("noted_by"),
                        row.getInt("version")))
                .list()
                .forEach(note -> notes.put(note.indicatorId(), note));
        return notes;
    }

    /** @param version of the note that the person saw, null: there was none */
    void note(long roundBodyId, int indicatorId, String text, @Nullable Integer version, Actor actor) {
        int rows = jdbc.sql(version == null ? """
                insert into indicator.round_notes (round_body_id, indicator_id, note, noted_at, noted_by)
                values (:id, :indicator, :note, :now, :by) on conflict do nothing
                """ : """
                update indicator.round_notes set note = :note, noted_at = :now, noted_by = :by, version = version + 1
                where round_body_id = :id and indicator_id = :indicator and version = :version
                """)
                .param("id", roundBodyId)
                .param("indicator", indicatorId)
                .param("note", text)
                .param("now", now())
                .param("by", actor.name())
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    /** How many of these cells have a value, per body. */
    Map<Integer, Integer> present(Period period, Collection<Integer> bodyIds, Collection<FormLayout.Cell> cells) {
        Map<Integer, Integer> present = new HashMap<>();
        jdbc.sql("""
                select o.body_id, count(distinct (o.indicator_id, o.coordinate_id))::int as n
                from indicator.observations o
                join unnest(:indicators::int[], :coordinates::int[]) c (indicator_id, coordinate_id) using (indicator_id, coordinate_id)
                where o.period = :period and o.body_id = any(:bodies::int[]) group by 1
                """)
                .param(
                        "indicators",
                        cells.stream().map(cell -> cell.indicator().id()).toArray(Integer[]::new))
                .param(
                        "coordinates",
                        cells.stream().map(cell -> cell.coordinate().id()).toArray(Integer[]::new))
                .param("period", period.code())
                .param("bodies", bodyIds.toArray(Integer[]::new))
                .query((row, n) -> present.put(row.getInt(1), row.getInt(2)))
                .list();
        return present;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getLong("id"),
                row.getLong("form_id"),
                new Period(row.getInt("period")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("opened_by", Long.class));
    }

    private static RoundBody body(ResultSet row) throws SQLException {
        OffsetDateTime sent = row.getObject("first_sent_at", OffsetDateTime.class);
        return new RoundBody(
                row.getLong("id"),
                row.getLong("round_id"),
                row.getInt("body_id"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("task_id", Long.class),
                row.getInt("version"),
                RoundStep.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                row.getString("reason"),
                sent == null ? null : sent.toInstant());
    }
}
