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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;

/** Plans; a revision replaces, it does not overwrite. */
@Repository
class PlanStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The plans at these points as the view sees them, in one statement; the points' standing does not matter. */
    Map<Point, Plan> find(Collection<Point> points, View view) {
        if (points.isEmpty()) {
            return Map.of();
        }
        List<Plan> plans = jdbc.sql("""
                select p.*
                from unnest(:bodies::int[], :periods::int[], :indicators::int[], :coordinates::int[])
                    as g (body_id, period, indicator_id, coordinate_id)
                join indicator.plans p using (body_id, period, indicator_id, coordinate_id)
                where case when :at::timestamptz is null then p.replaced_at is null
                    else p.recorded_at <= :at and coalesce(p.replaced_at, 'infinity') > :at end
                order by p.recorded_at
                """)
                .param("bodies", points.stream().map(Point::bodyId).toArray(Integer[]::new))
                .param(
                        "periods",
                        points.stream().map(point -> point.period().code()).toArray(Integer[]::new))
                .param("indicators", points.stream().map(Point::indicatorId).toArray(Integer[]::new))
                .param("coordinates", points.stream().map(Point::coordinateId).toArray(Integer[]::new))
                .param("at", view.at() == null ? null : view.at().atOffset(ZoneOffset.UTC))
                .query((row, n) -> plan(row))
                .list();
        Map<Point, Plan> found = new HashMap<>();
        plans.forEach(plan -> found.put(point(plan), plan));
        return found;
    }

    /** Plans of the whole of a body for a period, by indicator, the one in force first, then the former ones, the latest first. */
    Map<Integer, List<Plan>> of(int bodyId, Period period) {
        return jdbc
                .sql("""
                select * from indicator.plans where body_id = :body and period = :period and coordinate_id = 0
                order by replaced_at desc nulls first, id desc
                """)
                .param("body", bodyId)
                .param("period", period.code())
                .query((row, n) -> plan(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Plan::indicatorId));
    }

    /** Waits for whoever writes plans of this body. */
    void await(int bodyId) {
        jdbc.sql("select true from indicator.bodies where id = :body for no key update")
                .param("body", bodyId)
                .query(Boolean.class)
                .list();
    }

    /** Ends the plan in force, if there is one. */
    void replace(Place place, int indicatorId) {
        jdbc.sql("""
                update indicator.plans set replaced_at = :now
                where body_id = :body and indicator_id = :indicator and period = :period and coordinate_id = :coordinate and replaced_at is null
                """)
                .param("now", now())
                .param("body", place.bodyId())
                .param("indicator", indicatorId)
                .param("period", place.period().code())
                .param("coordinate", place.coordinateId())
                .update();
    }

    void insert(
            Actor actor,
            Place place,
            int indicatorId,
            BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String printed,
            String basis,
            @Nullable LocalDate decidedOn) {
        jdbc.sql("""
                insert into indicator.plans (body_id, indicator_id, coordinate_id, period, low, high, printed, basis, decided_on, recorded_at, recorded_by)
                values (:body, :indicator, :coordinate, :period, :low, :high, :printed, :basis, :decided, :now, :person)
                """)
                .param("body", place.bodyId())
                .param("indicator", indicatorId)
                .param("coordinate", place.coordinateId())
                .param("period", place.period().code())
                .param("low", low)
                .param("high", high)
                .param("printed", printed)
                .param("basis", basis)
                .param("decided", decidedOn)
                .param("now", now())
                .param("person", actor.personId())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static Point point(Plan plan) {
        return new Point(plan.bodyId(), plan.period(), plan.indicatorId(), plan.coordinateId(), Standing.ACTUAL);
    }

    static Plan plan(ResultSet row) throws SQLException {
        OffsetDateTime replaced = row.getObject("replaced_at", OffsetDateTime.class);
        return new Plan(
                row.getLong("id"),
                row.getInt("body_id"),
                row.getInt("indicator_id"),
                row.getInt("coordinate_id"),
                new Period(row.getInt("period")),
                row.getBigDecimal("low"),
                row.getBigDecimal("high"),
                row.getString("printed"),
                row.getString("basis"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_by", Long.class),
                replaced == null ? null : replaced.toInstant());
    }
}
