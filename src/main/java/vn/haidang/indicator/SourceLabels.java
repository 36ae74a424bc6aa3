package vn.haidang.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where values that stand at points came from, in words. */
@Repository
class SourceLabels {

    private final JdbcClient jdbc;

    SourceLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The label of the source with the cell, line or page; only of points at which somebody gave a value that counts. */
    Map<Point, String> find(Collection<Point> points, View view) {
        Map<Point, String> found = new HashMap<>();
        jdbc.sql("""
                select g.*, s.label || coalesce(', ' || nullif(o.place, ''), '') as label
                from unnest(:bodies::int[], :periods::int[], :indicators::int[], :coordinates::int[], :standings::text[])
                    as g (body_id, period, indicator_id, coordinate_id, standing)
                join indicator.observations o using (body_id, period, indicator_id, coordinate_id, standing)
                join indicator.sources s on s.id = o.source_id
                where o.state = 3 or not :official
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
                .param("official", view.approvedOnly())
                .query((row, n) -> found.put(
                        new Point(
                                row.getInt("body_id"),
                                new Period(row.getInt("period")),
                                row.getInt("indicator_id"),
                                row.getInt("coordinate_id"),
                                Standing.of(row.getString("standing"))),
                        row.getString("label")))
                .list();
        return found;
    }
}
