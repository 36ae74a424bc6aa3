package vn.haidang.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans in force, for pages of figures. */
@Repository
class BoardPlanStore {

    private final JdbcClient jdbc;

    BoardPlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The plans for these points, in one statement; the standing of a point does not matter. */
    Map<Point, BoardPlan> find(Collection<Point> points) {
        Map<Point, BoardPlan> found = new HashMap<>();
        jdbc.sql("""
                select p.body_id, p.period, p.indicator_id, p.coordinate_id, p.low, p.high, p.basis, p.decided_on
                from (select distinct * from unnest(:bodies::int[], :periods::int[], :indicators::int[], :coordinates::int[])
                    as g (body_id, period, indicator_id, coordinate_id)) g
                join indicator.plans p using (body_id, period, indicator_id, coordinate_id)
                where p.replaced_at is null
                """)
                .param("bodies", array(points, Point::bodyId))
                .param("periods", array(points, point -> point.period().code()))
                .param("indicators", array(points, Point::indicatorId))
                .param("coordinates", array(points, Point::coordinateId))
                .query((row, n) -> found.put(
                        new Point(
                                row.getInt("body_id"),
                                new Period(row.getInt("period")),
                                row.getInt("indicator_id"),
                                row.getInt("coordinate_id"),
                                Standing.ACTUAL),
                        new BoardPlan(
                                row.getBigDecimal("low"),
                                row.getBigDecimal("high"),
                                new Period(row.getInt("period")),
                                row.getString("basis"),
                                row.getObject("decided_on", java.time.LocalDate.class))))
                .list();
        return found;
    }

    private static Integer[] array(Collection<Point> points, Function<Point, Integer> get) {
        return points.stream().map(get).toArray(Integer[]::new);
    }
}
