package vn.haidang.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;

/** Values, what they were before, and what their change means for totals. Who writes holds the lock of the body first, see {@link #await}. */
@Repository
class ObservationStore {

    /** Writers of one body wait for each other; so many locks at most, whatever the number of bodies. */
    private static final int LOCKS = 1024;

    private static final int LOCK_CLASS = 0x4F42;

    private static final String GIVEN = """
            unnest(:bodies::int[], :periods::int[], :indicators::int[], :coordinates::int[], :standings::text[])
                as g (body_id, period, indicator_id, coordinate_id, standing)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ObservationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Waits until nobody else writes values of these bodies, and keeps others waiting until the transaction ends. */
    void await(Collection<Integer> bodyIds) {
        jdbc.sql(
                        "select pg_advisory_xact_lock(:class, slot) from (select distinct unnest(:bodies::int[]) % :locks as slot order by 1) slots")
                .param("class", LOCK_CLASS)
                .param("locks", LOCKS)
                .param("bodies", bodyIds.toArray(Integer[]::new))
                .query((row, n) -> true)
                .list();
    }

    boolean isLocked(int indicatorId, Period period) {
        return jdbc.sql(
                        "select exists (select from indicator.locks where indicator_id = :indicator and period = :period)")
                .param("indicator", indicatorId)
                .param("period", period.code())
                .query(Boolean.class)
                .single();
    }

    Map<Point, Observation> find(Collection<Point> points) {
        Map<Point, Observation> found = new HashMap<>();
        given(
                        jdbc.sql(
                                "select o.*, null::timestamptz as replaced_at from " + GIVEN
                                        + " join indicator.observations o using (body_id, period, indicator_id, coordinate_id, standing)"),
                        points)
                .query((row, n) -> observation(row))
                .list()
                .forEach(observation -> found.put(observation.point(), observation));
        return found;
    }

    List<Observation> of(int bodyId, Period period) {
        return jdbc.sql("""
                select o.*, null::timestamptz as replaced_at from indicator.observations o
                where body_id = :body and period = :period order by indicator_id, coordinate_id, standing
                """)
                .param("body", bodyId)
                .param("period", period.code())
                .query((row, n) -> observation(row))
                .list();
    }

    List<Observation> history(Point point) {
        return jdbc.sql("""
                select body_id, period, indicator_id, coordinate_id, standing, value, qualifier, printed, as_of, state, source_id, place, recorded_at,
                    recorded_by, reason, version, null::timestamptz as replaced_at
                from indicator.observations
                where (body_id, period, indicator_id, coordinate_id, standing) = (:body, :period, :indicator, :coordinate, :standing)
                union all
                select body_id, period, indicator_id, coordinate_id, standing, value, qualifier, printed, as_of, state, source_id, place, recorded_at,
                    recorded_by, reason, version, replaced_at
                from indicator.versions
                where (body_id, period, indicator_id, coordinate_id, standing) = (:body, :period, :indicator, :coordinate, :standing)
                order by replaced_at desc nulls first, version desc
                """)
                .param("body", point.bodyId())
                .param("period", point.period().code())
                .param("indicator", point.indicatorId())
                .param("coordinate", point.coordinateId())
                .param("standing", point.standing().code())
                .query((row, n) -> observation(row))
                .list();
    }

    /** Writes values that differ from what stood; a value of null takes away what stood. */
    void write(
            Actor actor,
            Source source,
            ValueState state,
            List<Entry> entries,
            Map<Point, Observation> before,
            @Nullable String reason) {
        keep(
                actor,
                entries.stream().map(Entry::point).filter(before::containsKey).toList());
        List<Entry> gone =
                entries.stream().filter(entry -> entry.value() == null).toList();
        List<Entry> given =
                entries.stream().filter(entry -> entry.value() != null).toList();
        if (!gone.isEmpty()) {
            given(
                            jdbc.sql("delete from indicator.observations o using " + GIVEN + """
                                     where (o.body_id, o.period, o.indicator_id, o.coordinate_id, o.standing)
                                         = (g.body_id, g.period, g.indicator_id, g.coordinate_id, g.standing)
                                    """),
                            gone.stream().map(Entry::point).toList())
                    .update();
        }
        if (!given.isEmpty()) {
            upsert(actor, source, state, given, reason);
        }
        count(entries, before, state);
    }

    private void upsert(Actor actor, Source source, ValueState state, List<Entry> given, @Nullable String reason) {
        given(jdbc.sql("""
                                insert into indicator.observations (body_id, period, indicator_id, coordinate_id, standing, value, qualifier, printed,
                                    as_of, state, source_id, place, recorded_at, recorded_by, reason)
                                select body_id, period, indicator_id, coordinate_id, standing, value, qualifier, printed,
                                    as_of::date, :state, :source, place, :now, :person, :reason
                                from unnest(:bodies::int[], :periods::int[], :indicators::int[], :coordinates::int[], :standings::text[],
                                        :values::numeric[], :qualifiers::text[], :printed::text[], :asOf::text[], :places::text[])
                                    as g (body_id, period, indicator_id, coordinate_id, standing, value, qualifier, printed, as_of, place)
                                on conflict (body_id, period, indicator_id, coordinate_id, standing) do update set value = excluded.value,
                                    qualifier = excluded.qualifier, printed = excluded.printed, as_of = excluded.as_of, state = excluded.state,
                                    source_id = excluded.source_id, place = excluded.place, recorded_at = excluded.recorded_at,
                                    recorded_by = excluded.recorded_by, reason = excluded.reason, version = indicator.observations.version + 1
                                """), given.stream().map(Entry::point).toList())
                .param("values", array(given, Entry::value, BigDecimal[]::new))
                .param("qualifiers", array(given, entry -> name(entry.qualifier()), String[]::new))
                .param("printed", array(given, Entry::printed, String[]::new))
                .param(
                        "asOf",
                        array(
                                given,
                                entry -> entry.asOf() == null
                                        ? null
                                        : entry.asOf().toString(),
                                String[]::new))
                .param("places", array(given, Entry::place, String[]::new))
                .param("state", state.ordinal())
                .param("source", source.id())
                .param("now", now())
                .param("person", actor.personId())
                .param("reason", reason)
                .update();
    }

    /** Puts what stands at these points on record before it changes. */
    private void keep(Actor actor, List<Point> points) {
        if (points.isEmpty()) {
            return;
        }
        given(
                        jdbc.sql(
                                """
                                insert into indicator.versions (body_id, period, indicator_id, coordinate_id, standing, value, qualifier, printed, as_of,
                                    state, source_id, place, recorded_at, recorded_by, reason, version, replaced_at, replaced_by)
                                select o.body_id, o.period, o.indicator_id, o.coordinate_id, o.standing, o.value, o.qualifier, o.printed, o.as_of,
                                    o.state, o.source_id, o.place, o.recorded_at, o.recorded_by, o.reason, o.version, :now, :person
                                from\s""" + GIVEN
                                        + " join indicator.observations o using (body_id, period, indicator_id, coordinate_id, standing)"),
                        points)
                .param("now", now())
                .param("person", actor.personId())
                .update();
    }

    /** Notes by how much totals grow. */
    private void count(List<Entry> entries, Map<Point, Observation> before, ValueState state) {
        List<Point> points = entries.stream().map(Entry::point).toList();
        List<BigDecimal> entered = new ArrayList<>();
        List<Integer> enteredCount = new ArrayList<>();
        List<BigDecimal> approved = new ArrayList<>();
        List<Integer> approvedCount = new ArrayList<>();
        for (Entry entry : entries) {
            Observation old = before.get(entry.point());
            boolean wasApproved = old != null && old.state() == ValueState.APPROVED;
            boolean isApproved = state == ValueState.APPROVED && entry.value() != null;
            BigDecimal was = old == null ? BigDecimal.ZERO : old.value();
            BigDecimal is = entry.value() == null ? BigDecimal.ZERO : entry.value();
            entered.add(is.subtract(was));
            enteredCount.add((entry.value() == null ? 0 : 1) - (old == null ? 0 : 1));
            approved.add((isApproved ? is : BigDecimal.ZERO).subtract(wasApproved ? was : BigDecimal.ZERO));
            approvedCount.add((isApproved ? 1 : 0) - (wasApproved ? 1 : 0));
        }
        given(jdbc.sql("""
                        insert into indicator.changes (body_id, period, indicator_id, coordinate_id, standing, entered, entered_count, approved, approved_count)
                        select * from unnest(:bodies::int[], :periods::int[], :indicators::int[], :coordinates::int[], :standings::text[],
                            :entered::numeric[], :enteredCount::int[], :approved::numeric[], :approvedCount::int[])
                        """), points)
                .param("entered", entered.toArray(BigDecimal[]::new))
                .param("enteredCount", enteredCount.toArray(Integer[]::new))
                .param("approved", approved.toArray(BigDecimal[]::new))
                .param("approvedCount", approvedCount.toArray(Integer[]::new))
                .update();
    }

    List<Point> move(Actor actor, List<Point> points, ValueState from, ValueState to, @Nullable String reason) {
        Map<Point, Observation> before = new HashMap<>(find(points));
        before.values().removeIf(observation -> observation.state() != from);
        List<Point> moving =
                points.stream().filter(before::containsKey).distinct().toList();
        if (moving.isEmpty()) {
            return moving;
        }
        keep(actor, moving);
        given(
                        jdbc.sql(
                                "update indicator.observations o set state = :state, recorded_at = :now, recorded_by = :person, reason = :reason,"
                                        + " version = version + 1 from " + GIVEN + """
                         where (o.body_id, o.period, o.indicator_id, o.coordinate_id, o.standing)
                             = (g.body_id, g.period, g.indicator_id, g.coordinate_id, g.standing)
                        """),
                        moving)
                .param("state", to.ordinal())
                .param("now", now())
                .param("person", actor.personId())
                .param("reason", reason)
                .update();
        if (from == ValueState.APPROVED || to == ValueState.APPROVED) {
            List<Entry> same = before.values().stream()
                    .map(observation -> Entry.of(observation.point(), observation.value()))
                    .toList();
            count(same, before, to);
        }
        return moving;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static JdbcClient.StatementSpec given(JdbcClient.StatementSpec statement, Collection<Point> points) {
        return statement
                .param("bodies", array(points, Point::bodyId, Integer[]::new))
                .param("periods", array(points, point -> point.period().code(), Integer[]::new))
                .param("indicators", array(points, Point::indicatorId, Integer[]::new))
                .param("coordinates", array(points, Point::coordinateId, Integer[]::new))
                .param("standings", array(points, point -> point.standing().code(), String[]::new));
    }

    private static <E, T> @Nullable T[] array(
            Collection<E> entries, Function<E, @Nullable T> get, java.util.function.IntFunction<@Nullable T[]> make) {
        return entries.stream().map(get).toArray(make);
    }

    private static @Nullable String name(@Nullable Qualifier qualifier) {
        return qualifier == null ? null : qualifier.name();
    }

    private static Observation observation(ResultSet row) throws SQLException {
        String qualifier = row.getString("qualifier");
        OffsetDateTime replaced = row.getObject("replaced_at", OffsetDateTime.class);
        return new Observation(
                new Point(
                        row.getInt("body_id"),
                        new Period(row.getInt("period")),
                        row.getInt("indicator_id"),
                        row.getInt("coordinate_id"),
                        Standing.of(row.getString("standing"))),
                row.getBigDecimal("value"),
                qualifier == null ? null : Qualifier.valueOf(qualifier),
                row.getString("printed"),
                row.getObject("as_of", LocalDate.class),
                ValueState.values()[row.getInt("state")],
                row.getLong("source_id"),
                row.getString("place"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_by", Long.class),
                row.getString("reason"),
                row.getInt("version"),
                replaced == null ? null : replaced.toInstant());
    }
}
