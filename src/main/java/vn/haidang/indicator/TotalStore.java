package vn.haidang.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Totals up the tree. What was written since they were last brought up is added when they are read, so they are exact at any time. */
@Repository
class TotalStore {

    /** Only one brings them up at a time. */
    private static final long FOLDING = 0x544F54414CL;

    private final JdbcClient jdbc;

    TotalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Totals at these points; where nothing was given there is none. */
    Map<Point, Total> read(Collection<Point> points) {
        Map<Point, Total> found = new HashMap<>();
        jdbc.sql("""
                with g as materialized (
                    select * from unnest(:bodies::int[], :periods::int[], :indicators::int[], :coordinates::int[], :standings::text[])
                        as g (body_id, period, indicator_id, coordinate_id, standing))
                select body_id, period, indicator_id, coordinate_id, standing,
                    sum(entered) as entered, sum(entered_count) as entered_count, sum(approved) as approved, sum(approved_count) as approved_count
                from (
                    select t.* from (select g.*, x.entered, x.entered_count, x.approved, x.approved_count
                        from g join indicator.totals x using (indicator_id, period, body_id, coordinate_id, standing)) t
                    union all
                    select g.body_id, g.period, g.indicator_id, g.coordinate_id, g.standing, c.entered, c.entered_count, c.approved, c.approved_count
                    from indicator.changes c
                    join indicator.lineage l on l.body_id = c.body_id and indicator.last_day(c.period) between l.since and l.until
                    join g on g.body_id = l.ancestor_id and g.period = c.period and g.indicator_id = c.indicator_id
                        and g.coordinate_id = c.coordinate_id and g.standing = c.standing
                    join indicator.bodies b on b.id = g.body_id and b.kind <> 'ENTERPRISE'
                    union all
                    select g.*, o.value, 1, case when o.state = 3 then o.value else 0 end, case when o.state = 3 then 1 else 0 end
                    from g join indicator.bodies b on b.id = g.body_id and b.kind = 'ENTERPRISE'
                    join indicator.observations o using (body_id, period, indicator_id, coordinate_id, standing)
                ) sums
                group by 1, 2, 3, 4, 5
                having sum(entered_count) > 0
                """)
                .param("bodies", array(points, Point::bodyId))
                .param("periods", array(points, point -> point.period().code()))
                .param("indicators", array(points, Point::indicatorId))
                .param("coordinates", array(points, Point::coordinateId))
                .param(
                        "standings",
                        points.stream().map(point -> point.standing().code()).toArray(String[]::new))
                .query((row, n) -> found.put(
                        new Point(
                                row.getInt("body_id"),
                                new Period(row.getInt("period")),
                                row.getInt("indicator_id"),
                                row.getInt("coordinate_id"),
                                Standing.of(row.getString("standing"))),
                        new Total(
                                row.getBigDecimal("entered"),
                                row.getInt("entered_count"),
                                row.getBigDecimal("approved"),
                                row.getInt("approved_count"))))
                .list();
        return found;
    }

    /** Brings the totals up to what was written; waits for nobody: where another is at it, nothing is done. */
    void fold() {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", FOLDING)
                .query(Boolean.class)
                .single();
        if (mine) {
            jdbc.sql("""
                    with taken as (delete from indicator.changes returning *)
                    insert into indicator.totals (indicator_id, period, body_id, coordinate_id, standing, entered, entered_count, approved, approved_count)
                    select c.indicator_id, c.period, l.ancestor_id, c.coordinate_id, c.standing,
                        sum(c.entered), sum(c.entered_count), sum(c.approved), sum(c.approved_count)
                    from taken c
                    join indicator.lineage l on l.body_id = c.body_id and indicator.last_day(c.period) between l.since and l.until
                    join indicator.bodies b on b.id = l.ancestor_id and b.kind <> 'ENTERPRISE'
                    group by 1, 2, 3, 4, 5
                    on conflict (indicator_id, period, body_id, coordinate_id, standing) do update set
                        entered = indicator.totals.entered + excluded.entered, entered_count = indicator.totals.entered_count + excluded.entered_count,
                        approved = indicator.totals.approved + excluded.approved, approved_count = indicator.totals.approved_count + excluded.approved_count
                    """).update();
        }
    }

    private static Integer[] array(Collection<Point> points, Function<Point, Integer> get) {
        return points.stream().map(get).toArray(Integer[]::new);
    }
}
