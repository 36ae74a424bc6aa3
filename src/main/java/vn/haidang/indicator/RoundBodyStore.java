package vn.haidang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Who has to send what in rounds, what happened, and how full it is, in SQL. */
@Repository
class RoundBodyStore {

    private static final String BODIES = """
            select b.*, e.kind, e.at, e.name, e.reason, s.first_sent_at, s.sent_reason
            from indicator.round_bodies b
            join lateral (select * from indicator.round_events e where e.round_body_id = b.id order by e.id desc limit 1) e on true
            cross join lateral (select min(s.at) as first_sent_at, (array_agg(s.reason order by s.id desc))[1] as sent_reason
                from indicator.round_events s where s.round_body_id = b.id and s.kind = 'SENT') s
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RoundBodyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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

    /** The latest first. */
    List<RoundBody> ofBodies(Collection<Integer> bodyIds, int most) {
        return jdbc.sql(BODIES + " where b.body_id = any(:bodies::int[]) order by b.due_on desc, b.id desc limit :most")
                .param("bodies", bodyIds.toArray(Integer[]::new))
                .param("most", most)
                .query((row, n) -> body(row))
                .list();
    }

    /** Kind and name of those who send, as they were called on the last day of the period. */
    record Whose(BodyKind kind, String name) {}

    /** By the id of the row. */
    Map<Long, Whose> whose(Collection<Long> ids) {
        Map<Long, Whose> whose = new HashMap<>();
        jdbc.sql("""
                select b.id, o.kind, coalesce(n.name, o.code) as name
                from indicator.round_bodies b
                join indicator.rounds r on r.id = b.round_id
                join indicator.bodies o on o.id = b.body_id
                cross join lateral (select indicator.last_day(r.period) as day) d
                left join lateral (select * from indicator.body_names n where n.body_id = b.body_id
                    order by d.day between coalesce(n.valid_from, '-infinity') and coalesce(n.valid_to, 'infinity') desc,
                        least(abs(coalesce(n.valid_from, d.day) - d.day), abs(coalesce(n.valid_to, d.day) - d.day))
                    limit 1) n on true
                where b.id = any(:ids::bigint[])
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> whose.put(
                        row.getLong("id"), new Whose(BodyKind.valueOf(row.getString("kind")), row.getString("name"))))
                .list();
        return whose;
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

    /**
     * How many cells of forms have a value, by the id of the row.
     *
     * @param layouts by the id of the row, the form as that body sees it; one object for all that see it alike
     */
    Map<Long, Integer> present(Map<Long, FormLayout> layouts) {
        Map<FormLayout, Integer> numbers = new IdentityHashMap<>();
        layouts.values().forEach(layout -> numbers.putIfAbsent(layout, numbers.size()));
        List<Integer> layoutNumbers = new ArrayList<>();
        List<Integer> indicators = new ArrayList<>();
        List<Integer> coordinates = new ArrayList<>();
        numbers.forEach((layout, number) -> layout.cells().forEach(cell -> {
            layoutNumbers.add(number);
            indicators.add(cell.indicator().id());
            coordinates.add(cell.coordinate().id());
        }));
        List<Long> ids = List.copyOf(layouts.keySet());
        Map<Long, Integer> present = new HashMap<>();
        jdbc.sql("""
                select b.id, count(distinct (o.indicator_id, o.coordinate_id))::int as n
                from unnest(:ids::bigint[], :numbers::int[]) w (id, layout)
                join indicator.round_bodies b on b.id = w.id
                join indicator.rounds r on r.id = b.round_id
                join indicator.observations o on o.body_id = b.body_id and o.period = r.period
                join unnest(:layouts::int[], :indicators::int[], :coordinates::int[]) c (layout, indicator_id, coordinate_id)
                    on (c.layout, c.indicator_id, c.coordinate_id) = (w.layout, o.indicator_id, o.coordinate_id)
                group by 1
                """)
                .param("ids", ids.toArray(Long[]::new))
                .param(
                        "numbers",
                        ids.stream().map(layouts::get).map(numbers::get).toArray(Integer[]::new))
                .param("layouts", layoutNumbers.toArray(Integer[]::new))
                .param("indicators", indicators.toArray(Integer[]::new))
                .param("coordinates", coordinates.toArray(Integer[]::new))
                .query((row, n) -> present.put(row.getLong(1), row.getInt(2)))
                .list();
        return present;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
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
                sent == null ? null : sent.toInstant(),
                row.getString("sent_reason"));
    }
}
