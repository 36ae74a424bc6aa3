package vn.haidang.indicator;

import java.math.BigDecimal;
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
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;

/** Values, what they were before, and what their change means for totals. Who writes holds the lock of the body first, see {@link #await}. */
@Repository
class ObservationStore {

    /** Writers of one body wait for each other; so many locks at most, whatever the number of bodies. */
    private static final int LOCKS = 256;

    private static final int LOCK_CLASS = 0x4F42;

    private static final int SOURCE_CLASS = 0x4F43;

    private static final String GIVEN = """
            unnest(:bodies::int[], :periods::int[], :indicators::int[], :coordinates::int[], :standings::text[])
                as g (body_id, period, indicator_id, coordinate_id, standing)
            """;

    private static final String ROWS = """
            (select body_id, period, indicator_id, coordinate_id, standing, value, qualifier, printed, as_of::date as as_of, place
            from unnest(:bodies::int[], :periods::int[], :indicators::int[], :coordinates::int[], :standings::text[],
                :values::numeric[], :qualifiers::text[], :printed::text[], :asOf::text[], :places::text[])
                as g (body_id, period, indicator_id, coordinate_id, standing, value, qualifier, printed, as_of, place)) rows
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ObservationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Waits until nobody else writes values of these bodies, and keeps others waiting until the transaction ends.
     *
     * @return catalogue and tree as this transaction sees them
     */
    Stamps await(Collection<Integer> bodyIds) {
        return await(bodyIds, false);
    }

    /**
     * The same, and has the statements that follow planned once for each connection and by keys, whatever the tables held then: for a few values
     * planning takes longer than the rest.
     */
    Stamps awaitFew(Collection<Integer> bodyIds) {
        return await(bodyIds, true);
    }

    Stamps stamps() {
        return Stamps.read(jdbc);
    }

    private Stamps await(Collection<Integer> bodyIds, boolean few) {
        return jdbc.sql("select " + Stamps.COLUMNS + """
                , pg_advisory_xact_lock(:class, slot), set_config('plan_cache_mode', :plans, true), set_config('enable_seqscan', :scans, true)
                from (select) once left join (select distinct unnest(:bodies::int[]) % :locks as slot order by 1) slots on true
                """)
                .param("class", LOCK_CLASS)
                .param("plans", few ? "force_generic_plan" : "auto")
                .param("scans", few ? "off" : "on")
                .param("locks", LOCKS)
                .param("bodies", bodyIds.toArray(Integer[]::new))
                .query((row, n) -> Stamps.of(row))
                .list()
                .getFirst();
    }

    /** Waits until nobody else takes in what this source gives. */
    void await(Source source) {
        jdbc.sql("select true from pg_advisory_xact_lock(:class, :source)")
                .param("class", SOURCE_CLASS)
                .param("source", (int) source.id())
                .query(Boolean.class)
                .single();
    }

    /**
     * What stands where something shall be written.
     *
     * @param locked points of periods that are locked
     */
    record Before(Map<Point, Observation> values, Set<Point> locked) {}

    Before before(Collection<Point> points) {
        Before before = new Before(new HashMap<>(), new HashSet<>());
        given(
                        jdbc.sql(
                                "select g.*, o.value, o.qualifier, o.printed, o.as_of, o.state, o.source_id, o.place, o.recorded_at, o.recorded_by, o.reason,"
                                        + " o.version, null::timestamptz as replaced_at, k.period is not null as locked from "
                                        + GIVEN + """
                         left join lateral (select * from %s o where (o.body_id, o.period, o.indicator_id, o.coordinate_id, o.standing)
                            = (g.body_id, g.period, g.indicator_id, g.coordinate_id, g.standing) offset 0) o on true
                         left join indicator.locks k on (k.indicator_id, k.period) = (g.indicator_id, g.period)
                             and indicator.is_locked(g.body_id, g.indicator_id, g.period, :now)
                         where o.value is not null or k.period is not null
                        """.formatted(Partition.holding(points))),
                        points)
                .param("now", now())
                .query((RowCallbackHandler) row -> {
                    Point point = point(row);
                    if (row.getBoolean("locked")) {
                        before.locked().add(point);
                    }
                    if (row.getObject("value") != null) {
                        before.values().put(point, observation(row, point));
                    }
                });
        return before;
    }

    Map<Point, Observation> find(Collection<Point> points) {
        Map<Point, Observation> found = new HashMap<>();
        given(
                        jdbc.sql("select o.*, null::timestamptz as replaced_at from " + GIVEN
                                + " join " + Partition.holding(points)
                                + " o using (body_id, period, indicator_id, coordinate_id, standing)"),
                        points)
                .query((row, n) -> observation(row))
                .list()
                .forEach(observation -> found.put(observation.point(), observation));
        return found;
    }

    /** Which of these indicators are locked for a body and period. */
    Set<Integer> locked(int bodyId, Period period, Collection<Integer> indicatorIds) {
        return new HashSet<>(jdbc.sql("""
                select id from unnest(:indicators::int[]) as i (id) where indicator.is_locked(:body, id, :period, :now)
                """)
                .param("indicators", indicatorIds.toArray(Integer[]::new))
                .param("body", bodyId)
                .param("period", period.code())
                .param("now", now())
                .query(Integer.class)
                .list());
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

    /** What stood at these points before, the newest first; points at which nothing was replaced are left out. */
    Map<Point, List<Observation>> replaced(Collection<Point> points) {
        return given(
                        jdbc.sql("select v.* from " + GIVEN
                                + " join indicator.versions v using (body_id, period, indicator_id, coordinate_id, standing)"
                                + " order by v.replaced_at desc, v.version desc"),
                        points)
                .query((row, n) -> observation(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Observation::point));
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

    /**
     * Writes values that differ from what stood; a value of null takes away what stood. One value for each point.
     *
     * @param stood where something stands
     * @param broken indicators among them that are broken down
     */
    void write(
            Actor actor,
            Source source,
            ValueState state,
            Collection<Entry> entries,
            Set<Point> stood,
            @Nullable String reason,
            Collection<Integer> broken) {
        Partition.split(entries, Entry::point).forEach((table, ofTable) -> {
            Map<Boolean, List<Entry>> parts =
                    ofTable.stream().collect(Collectors.partitioningBy(entry -> stood.contains(entry.point())));
            List<Entry> added = Objects.requireNonNull(parts.get(false));
            List<Entry> replaced = Objects.requireNonNull(parts.get(true));
            write(actor, source, state, WriteSql.add(ROWS, table), added, reason);
            write(actor, source, state, WriteSql.replace(ROWS, table), replaced, reason);
            deriveWholes(ofTable.stream().map(Entry::point).toList(), broken, table);
        });
    }

    private void write(
            Actor actor, Source source, ValueState state, String sql, List<Entry> entries, @Nullable String reason) {
        if (entries.isEmpty()) {
            return;
        }
        given(jdbc.sql(sql), entries.stream().map(Entry::point).toList())
                .param("values", array(entries, Entry::value, BigDecimal[]::new))
                .param("qualifiers", array(entries, entry -> name(entry.qualifier()), String[]::new))
                .param("printed", array(entries, Entry::printed, String[]::new))
                .param("asOf", array(entries, entry -> day(entry.asOf()), String[]::new))
                .param("places", array(entries, Entry::place, String[]::new))
                .param("state", state.ordinal())
                .param("source", source.id())
                .param("now", now())
                .param("person", actor.personId())
                .param("reason", reason)
                .update();
    }

    private void deriveWholes(List<Point> points, Collection<Integer> broken, String table) {
        if (!broken.isEmpty()) {
            given(jdbc.sql(WriteSql.wholes("(select * from " + GIVEN + ")", table)), points)
                    .param("broken", broken.toArray(Integer[]::new))
                    .param("now", now())
                    .update();
        }
    }

    /** Takes values from one state to another; those in any other state are left alone. */
    List<Point> move(
            Actor actor,
            List<Point> points,
            ValueState from,
            ValueState to,
            @Nullable String reason,
            Collection<Integer> broken) {
        List<Point> moved = given(jdbc.sql(WriteSql.move(GIVEN, Partition.holding(points))), Set.copyOf(points))
                .param("from", from.ordinal())
                .param("state", to.ordinal())
                .param("now", now())
                .param("person", actor.personId())
                .param("reason", reason)
                .query((row, n) -> point(row))
                .list();
        if (from == ValueState.APPROVED || to == ValueState.APPROVED) {
            deriveWholes(moved, broken, Partition.holding(moved));
        }
        Set<Point> known = Set.copyOf(moved);
        return points.stream().filter(known::contains).distinct().toList();
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

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Point point(ResultSet row) throws SQLException {
        return new Point(
                row.getInt("body_id"),
                new Period(row.getInt("period")),
                row.getInt("indicator_id"),
                row.getInt("coordinate_id"),
                Standing.of(row.getString("standing")));
    }

    private static Observation observation(ResultSet row) throws SQLException {
        return observation(row, point(row));
    }

    private static Observation observation(ResultSet row, Point point) throws SQLException {
        String qualifier = row.getString("qualifier");
        OffsetDateTime replaced = row.getObject("replaced_at", OffsetDateTime.class);
        return new Observation(
                point,
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
