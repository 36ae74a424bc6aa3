package vn.haidang.indicator;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;

/** What acts of approval are about, and the record of them. One statement for each question, whatever the number of bodies. */
@Repository
class ApprovalStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ApprovalStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An act of the record. */
    record Act(
            long id,
            ApprovalAct act,
            Period period,
            Instant at,
            @Nullable Long by,
            boolean undone) {}

    /** Of a body: how many values are in a state, and a mark that another value or version changes. */
    record Seen(int values, String mark) {}

    /**
     * What is there of these indicators in a state, by body.
     *
     * @param bodies empty: all
     */
    Map<Integer, Seen> seen(
            Period period, ValueState state, Collection<Integer> indicators, Collection<Integer> bodies) {
        Map<Integer, Seen> seen = new HashMap<>();
        jdbc.sql("""
                select body_id, count(*)::int, to_hex(bit_xor(hashtextextended(
                    indicator_id || '/' || coordinate_id || '/' || standing || '/' || version || '=' || value, 0)) & 1099511627775)
                from indicator.observations
                where period = :period and state = :state and indicator_id = any(:indicators)
                    and (cardinality(:bodies::int[]) = 0 or body_id = any(:bodies::int[]))
                group by body_id
                """)
                .param("period", period.code())
                .param("state", state.ordinal())
                .param("indicators", indicators.toArray(Integer[]::new))
                .param("bodies", bodies.toArray(Integer[]::new))
                .query((RowCallbackHandler) row ->
                        seen.put(row.getInt(1), new Seen(row.getInt(2), row.getInt(2) + "-" + row.getString(3))));
        return seen;
    }

    /**
     * Values of these bodies in a state; who entered one is whoever brought its source or wrote it as a draft. Looked up is only what the act asks
     * for: who entered a value of checking, and of approving where the same person checked it; whether it is locked of returning.
     */
    List<Candidate> candidates(
            Actor actor,
            ApprovalAct act,
            Period period,
            Collection<Integer> bodies,
            Collection<Integer> indicators,
            ValueState state) {
        return jdbc.sql("""
                select o.body_id, o.indicator_id, o.coordinate_id, o.standing, o.version, o.recorded_by is not distinct from :me as alone,
                    coalesce(s.person_id = :me, false) or (:checks or o.recorded_by = :me) and exists (select from indicator.versions v
                        where (v.body_id, v.period, v.indicator_id, v.coordinate_id, v.standing)
                            = (o.body_id, o.period, o.indicator_id, o.coordinate_id, o.standing)
                            and v.recorded_by = :me and v.state <= 1 and v.value = o.value and v.source_id = o.source_id) as own,
                    :returns and indicator.is_locked(o.body_id, o.indicator_id, o.period, :now) as locked
                from indicator.observations o
                join indicator.sources s on s.id = o.source_id
                where o.period = :period and o.body_id = any(:bodies) and o.indicator_id = any(:indicators) and o.state = :state
                order by o.body_id, o.indicator_id, o.coordinate_id, o.standing
                """)
                .param("me", actor.personId() == null ? -1L : actor.person())
                .param("checks", act == ApprovalAct.CHECK)
                .param("returns", act == ApprovalAct.RETURN)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("period", period.code())
                .param("bodies", bodies.toArray(Integer[]::new))
                .param("indicators", indicators.toArray(Integer[]::new))
                .param("state", state.ordinal())
                .query((row, n) -> new Candidate(
                        new Point(
                                row.getInt("body_id"),
                                period,
                                row.getInt("indicator_id"),
                                row.getInt("coordinate_id"),
                                Standing.of(row.getString("standing"))),
                        row.getInt("version"),
                        row.getBoolean("own"),
                        row.getBoolean("alone"),
                        row.getBoolean("locked")))
                .list();
    }

    /** Of these bodies those below which values of these indicators wait that are not of these bodies themselves. */
    Set<Integer> waitingBelow(Period period, Collection<Integer> bodies, Collection<Integer> indicators) {
        return new HashSet<>(jdbc.sql("""
                select distinct l.ancestor_id from indicator.observations o
                join indicator.lineage l on l.body_id = o.body_id and l.depth > 0 and indicator.last_day(o.period) between l.since and l.until
                where o.period = :period and o.state in (1, 2) and o.indicator_id = any(:indicators)
                    and l.ancestor_id = any(:bodies) and o.body_id <> all(:bodies)
                """)
                .param("period", period.code())
                .param("bodies", bodies.toArray(Integer[]::new))
                .param("indicators", indicators.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }

    /** Of these bodies those about whose values of a period something was said when they were sent or checked. */
    Set<Integer> noted(Period period, Collection<Integer> bodies) {
        return new HashSet<>(jdbc.sql("""
                select distinct b.body_id from indicator.act_bodies b join indicator.acts a on a.id = b.act_id
                where b.body_id = any(:bodies) and b.period = :period and a.note is not null and a.act in ('SUBMIT', 'CHECK')
                """)
                .param("bodies", bodies.toArray(Integer[]::new))
                .param("period", period.code())
                .query(Integer.class)
                .list());
    }

    /** Who brought or entered values of these bodies. */
    List<Long> givers(Period period, Collection<Integer> bodies) {
        return jdbc.sql("""
                select distinct s.person_id from indicator.observations o join indicator.sources s on s.id = o.source_id
                where o.period = :period and o.body_id = any(:bodies) and s.person_id is not null
                union
                select a.acted_by from indicator.act_bodies b join indicator.acts a on a.id = b.act_id
                where b.body_id = any(:bodies) and b.period = :period and a.act = 'SUBMIT' and a.acted_by is not null
                """)
                .param("period", period.code())
                .param("bodies", bodies.toArray(Integer[]::new))
                .query(Long.class)
                .list();
    }

    long insert(
            Actor actor,
            ApprovalAct act,
            Period period,
            @Nullable String note,
            Instant began,
            Instant at,
            Map<Integer, Integer> valuesByBody) {
        List<Integer> bodies = new ArrayList<>(valuesByBody.keySet());
        long id = jdbc.sql("""
                insert into indicator.acts (act, period, note, began_at, acted_at, acted_by, bodies, "values")
                values (:act, :period, :note, :began, :at, :person, :bodies, :values) returning id
                """)
                .param("act", act.name())
                .param("period", period.code())
                .param("note", note)
                .param("began", began.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", actor.personId())
                .param("bodies", bodies.size())
                .param(
                        "values",
                        valuesByBody.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into indicator.act_bodies (act_id, body_id, period, "values")
                select :act, body, :period, number from unnest(:bodies::int[], :values::int[]) as g (body, number)
                """)
                .param("act", id)
                .param("period", period.code())
                .param("bodies", bodies.toArray(Integer[]::new))
                .param("values", bodies.stream().map(valuesByBody::get).toArray(Integer[]::new))
                .update();
        return id;
    }

    Optional<Act> find(long id) {
        return jdbc.sql("select * from indicator.acts where id = :id for update")
                .param("id", id)
                .query((row, n) -> new Act(
                        row.getLong("id"),
                        ApprovalAct.valueOf(row.getString("act")),
                        new Period(row.getInt("period")),
                        row.getObject("acted_at", OffsetDateTime.class).toInstant(),
                        row.getObject("acted_by", Long.class),
                        row.getObject("undone_at") != null))
                .optional();
    }

    /** What an act changed and nobody has touched since. */
    List<Point> untouched(Act act, ValueState state) {
        return jdbc.sql("""
                select o.body_id, o.indicator_id, o.coordinate_id, o.standing
                from indicator.acts a
                join indicator.act_bodies b on b.act_id = a.id
                join indicator.observations o on o.body_id = b.body_id and o.period = b.period
                where a.id = :act and o.state = :state and o.recorded_at between a.began_at and a.acted_at
                    and o.recorded_by is not distinct from a.acted_by
                """)
                .param("act", act.id())
                .param("state", state.ordinal())
                .query((row, n) -> new Point(
                        row.getInt("body_id"),
                        act.period(),
                        row.getInt("indicator_id"),
                        row.getInt("coordinate_id"),
                        Standing.of(row.getString("standing"))))
                .list();
    }

    /** In which state these values were before their last change. */
    Map<ValueState, List<Point>> statesBefore(Collection<Point> points) {
        Map<ValueState, List<Point>> found = new HashMap<>();
        jdbc.sql("""
                select distinct on (v.body_id, v.period, v.indicator_id, v.coordinate_id, v.standing) v.*
                from unnest(:bodies::int[], :periods::int[], :indicators::int[], :coordinates::int[], :standings::text[])
                    as g (body_id, period, indicator_id, coordinate_id, standing)
                join indicator.versions v using (body_id, period, indicator_id, coordinate_id, standing)
                order by v.body_id, v.period, v.indicator_id, v.coordinate_id, v.standing, v.id desc
                """)
                .param("bodies", points.stream().map(Point::bodyId).toArray(Integer[]::new))
                .param(
                        "periods",
                        points.stream().map(point -> point.period().code()).toArray(Integer[]::new))
                .param("indicators", points.stream().map(Point::indicatorId).toArray(Integer[]::new))
                .param("coordinates", points.stream().map(Point::coordinateId).toArray(Integer[]::new))
                .param(
                        "standings",
                        points.stream().map(point -> point.standing().code()).toArray(String[]::new))
                .query((RowCallbackHandler) row -> found.computeIfAbsent(
                                ValueState.values()[row.getInt("state")], state -> new ArrayList<>())
                        .add(new Point(
                                row.getInt("body_id"),
                                new Period(row.getInt("period")),
                                row.getInt("indicator_id"),
                                row.getInt("coordinate_id"),
                                Standing.of(row.getString("standing")))));
        return found;
    }

    void undone(long id, Instant at) {
        jdbc.sql("update indicator.acts set undone_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
