package vn.haidang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans; a revision replaces, it does not overwrite. */
@Repository
class PlanStore {

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
