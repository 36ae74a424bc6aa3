package vn.haidang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bodies, their names and memberships, and the lineage derived from them. */
@Repository
class BodyStore {

    private final JdbcClient jdbc;

    BodyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Another text after each committed change: every change, of names and memberships too, counts up the body's version. */
    String stamp() {
        return jdbc.sql("""
                select count(*) || ':' || coalesce(sum(version), 0) || ':' || coalesce(max(xmin::text::bigint), 0) from indicator.bodies
                """).query(String.class).single();
    }

    BodiesOnDay on(LocalDate day) {
        return new BodiesOnDay(
                jdbc.sql("""
                select b.id, b.code, b.kind, b.unit_id, b.valid_from, b.valid_to, coalesce(n.name, b.code) as name,
                    coalesce(n.short_name, b.code) as short_name, l.ancestor_id as parent_id
                from indicator.bodies b
                left join lateral (
                    select name, short_name from indicator.body_names where body_id = b.id
                    order by :day between coalesce(valid_from, '-infinity') and coalesce(valid_to, 'infinity') desc,
                        least(abs(coalesce(valid_from, :day) - :day), abs(coalesce(valid_to, :day) - :day)) limit 1) n on true
                left join indicator.lineage l on l.body_id = b.id and l.depth = 1 and :day between l.since and l.until
                order by b.sort_order, b.code
                """).param("day", day).query((row, n) -> body(row)).list());
    }

    private static Body body(ResultSet row) throws SQLException {
        return new Body(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                BodyKind.valueOf(row.getString("kind")),
                row.getObject("unit_id", Long.class),
                row.getObject("parent_id", Integer.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    /** Derives from all memberships anew which body counts to which, when. */
    void deriveLineage() {
        jdbc.sql("select indicator.derive_lineage()").query((row, n) -> true).list();
    }
}
