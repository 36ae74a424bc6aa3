package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;

/** What waits for whom, with the numbers that help to decide beside each value. A fixed number of statements for each part of the list. */
@Component
class ApprovalQueries {

    /** So many bodies at once. */
    static final int PAGE = 25;

    private final JdbcClient jdbc;
    private final ApprovalStore store;
    private final Observations observations;
    private final Checks checks;
    private final FigurePeople people;
    private final Indicators indicators;
    private final Bodies bodies;

    ApprovalQueries(
            JdbcClient jdbc,
            ApprovalStore store,
            Observations observations,
            Checks checks,
            FigurePeople people,
            Indicators indicators,
            Bodies bodies) {
        this.jdbc = jdbc;
        this.store = store;
        this.observations = observations;
        this.checks = checks;
        this.people = people;
        this.indicators = indicators;
        this.bodies = bodies;
    }

    /** Indicators about whose values somebody decides in a state; of what is neither sent nor checked, those decided about at any time. */
    List<Integer> decides(Actor actor, ValueState state) {
        return indicators.all().stream()
                .filter(indicator -> state != ValueState.CHECKED && people.is(actor, ApprovalPart.COLLECTOR, indicator)
                        || state != ValueState.SUBMITTED && people.is(actor, ApprovalPart.APPROVER, indicator))
                .map(Indicator::id)
                .toList();
    }

    /** Periods in which anything waits for somebody, the latest first. */
    @Transactional(readOnly = true)
    public List<ApprovalView.Waiting> waiting(Actor actor) {
        return jdbc
                .sql("""
                select period, count(*) filter (where state = 1 and indicator_id = any(:checking)) as submitted,
                    count(*) filter (where state = 2 and indicator_id = any(:approving)) as checked
                from indicator.observations where state in (1, 2) group by period order by indicator.last_day(period) desc, period
                """)
                .param("checking", array(decides(actor, ValueState.SUBMITTED)))
                .param("approving", array(decides(actor, ValueState.CHECKED)))
                .query((row, n) -> new ApprovalView.Waiting(new Period(row.getInt(1)), row.getInt(2), row.getInt(3)))
                .list()
                .stream()
                .filter(waiting -> waiting.submitted() + waiting.checked() > 0)
                .toList();
    }

    /** All bodies with values of these indicators in a state, in the order of lists. */
    @Transactional(readOnly = true)
    public List<Integer> bodies(Period period, ValueState state, Collection<Integer> indicatorIds) {
        return inOrder(
                period, store.seen(period, state, indicatorIds, List.of()).keySet());
    }

    private List<Integer> inOrder(Period period, Set<Integer> found) {
        return bodies.on(period.lastDay()).all().stream()
                .map(Body::id)
                .filter(found::contains)
                .toList();
    }

    /**
     * @param waiting as just read, see {@link #waiting}
     * @param after id of the body after which to read on, null: from the first
     */
    @Transactional(readOnly = true)
    public ApprovalView view(
            Actor actor, Period period, ValueState state, List<ApprovalView.Waiting> waiting, @Nullable Integer after) {
        List<Integer> decided = decides(actor, state);
        Map<Integer, ApprovalStore.Seen> seen = store.seen(period, state, decided, List.of());
        List<Integer> all = inOrder(period, seen.keySet());
        int from = after == null ? 0 : all.indexOf(after) + 1;
        List<Integer> page = all.subList(from, Math.min(from + PAGE, all.size()));
        Integer next = from + PAGE < all.size() ? page.getLast() : null;
        Map<Integer, String> marks = new HashMap<>();
        all.forEach(body ->
                marks.put(body, java.util.Objects.requireNonNull(seen.get(body)).mark()));
        List<ApprovalView.Row> rows = rows(period, state, decided, page);
        return new ApprovalView(
                period,
                state,
                waiting,
                all.size(),
                seen.values().stream().mapToInt(ApprovalStore.Seen::values).sum(),
                rows,
                above(period, all, Set.copyOf(decided), rows),
                new ApprovalLook(state, marks).text(),
                next);
    }

    private List<ApprovalView.Row> rows(
            Period period, ValueState state, List<Integer> indicatorIds, List<Integer> page) {
        List<Point> points = points(period, state, indicatorIds, page);
        Map<Point, Observation> known = observations.find(points);
        Map<Point, BigDecimal> before = earlier(points, period.previous());
        Map<Point, BigDecimal> lastYear = earlier(points, period.lastYear());
        Map<Integer, List<Breach>> breaches =
                checks.of(page, period, View.ENTERED).stream().collect(Collectors.groupingBy(Breach::bodyId));
        Map<Integer, List<Point>> byBody =
                points.stream().collect(Collectors.groupingBy(Point::bodyId, LinkedHashMap::new, Collectors.toList()));
        Map<Integer, String> parts = new HashMap<>();
        BodiesOnDay tree = bodies.on(period.lastDay());
        CatalogueSnapshot catalogue = indicators.snapshot();
        List<ApprovalView.Row> rows = new ArrayList<>();
        for (int id : page) {
            List<Point> own = byBody.getOrDefault(id, List.of());
            List<Breach> here = breaches.getOrDefault(id, List.of()).stream()
                    .filter(breach -> breach.points().stream().anyMatch(own::contains))
                    .toList();
            List<ApprovalView.Item> items = own.stream()
                    .flatMap(point -> Optional.ofNullable(known.get(point)).stream())
                    .map(value -> new ApprovalView.Item(
                            value,
                            java.util.Objects.requireNonNull(
                                    catalogue.byId().get(value.point().indicatorId())),
                            parts.computeIfAbsent(
                                    value.point().coordinateId(), coordinate -> part(catalogue, coordinate)),
                            before.get(value.point()),
                            lastYear.get(value.point()),
                            marks(value.point(), here)))
                    .toList();
            tree.byId(id).ifPresent(body -> rows.add(new ApprovalView.Row(body, items, here)));
        }
        return rows;
    }

    /** Breaches of totals of what somebody decides about, less those that stand beside the body's own values anyhow. */
    private List<ApprovalView.Above> above(
            Period period, List<Integer> all, Set<Integer> decided, List<ApprovalView.Row> rows) {
        Set<String> shown = rows.stream()
                .flatMap(row -> row.breaches().stream())
                .map(breach -> breach.bodyId() + ":" + breach.rule().id())
                .collect(Collectors.toSet());
        BodiesOnDay tree = bodies.on(period.lastDay());
        return checks.above(all, period, View.ENTERED).stream()
                .filter(breach ->
                        breach.points().stream().map(Point::indicatorId).anyMatch(decided::contains))
                .filter(breach ->
                        !shown.contains(breach.bodyId() + ":" + breach.rule().id()))
                .flatMap(
                        breach -> tree.byId(breach.bodyId()).map(body -> new ApprovalView.Above(body, breach)).stream())
                .toList();
    }

    private static Set<Severity> marks(Point point, List<Breach> breaches) {
        return breaches.stream()
                .filter(breach -> breach.waiver() == null && breach.points().contains(point))
                .map(Breach::severity)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Severity.class)));
    }

    private List<Point> points(Period period, ValueState state, List<Integer> indicatorIds, List<Integer> page) {
        return jdbc.sql("""
                select o.body_id, o.indicator_id, o.coordinate_id, o.standing from indicator.observations o
                join indicator.indicators i on i.id = o.indicator_id
                where o.period = :period and o.state = :state and o.indicator_id = any(:indicators) and o.body_id = any(:bodies)
                order by i.sort_order, i.code, o.coordinate_id, o.standing
                """)
                .param("period", period.code())
                .param("state", state.ordinal())
                .param("indicators", array(indicatorIds))
                .param("bodies", array(page))
                .query((row, n) ->
                        new Point(row.getInt(1), period, row.getInt(2), row.getInt(3), Standing.of(row.getString(4))))
                .list();
    }

    /** What stood at the same points in another period, under the points of this one. */
    private Map<Point, BigDecimal> earlier(List<Point> points, Period other) {
        Map<Point, Point> asked = new HashMap<>();
        points.forEach(point -> asked.put(
                new Point(point.bodyId(), other, point.indicatorId(), point.coordinateId(), point.standing()), point));
        Map<Point, BigDecimal> found = new HashMap<>();
        observations.find(asked.keySet()).forEach((point, value) -> found.put(asked.get(point), value.value()));
        return found;
    }

    private String part(CatalogueSnapshot catalogue, int id) {
        Coordinate known = catalogue.coordinates().get(id);
        Set<Integer> ids = Set.copyOf((known == null ? indicators.coordinate(id) : known).categoryIds());
        return catalogue.dimensions().stream()
                .flatMap(dimension -> dimension.categories().stream())
                .filter(category -> ids.contains(category.id()))
                .map(Dimension.Category::name)
                .collect(Collectors.joining(", "));
    }

    private static Integer[] array(Collection<Integer> ids) {
        return ids.toArray(Integer[]::new);
    }
}
