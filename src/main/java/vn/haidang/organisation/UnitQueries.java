package vn.haidang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.organisation.UnitSnapshot.Alias;
import vn.haidang.organisation.UnitSnapshot.Name;
import vn.haidang.organisation.UnitSnapshot.Succession;
import vn.haidang.organisation.UnitSnapshot.Unit;

/** Reads units whole. */
@Repository
class UnitQueries {

    private final JdbcClient jdbc;

    UnitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Another text after each committed change: every change to a unit, its names or aliases also counts up the unit's version. */
    String stamp() {
        return jdbc.sql("""
                select count(*) || ':' || coalesce(sum(version), 0) || ':' || coalesce(sum(xmin::text::bigint), 0) from organisation.units
                """).query(String.class).single();
    }

    UnitSnapshot snapshot() {
        Map<Long, List<Name>> names = new HashMap<>();
        jdbc.sql("select id, unit_id, name, short_name, valid_from, valid_to, basis from organisation.unit_names"
                        + " order by unit_id, valid_from desc nulls last")
                .query((RowCallbackHandler) row -> add(
                        names,
                        row.getLong("unit_id"),
                        new Name(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("short_name"),
                                period(row),
                                row.getString("basis"))));
        Map<Long, List<Alias>> aliases = new HashMap<>();
        jdbc.sql("select id, unit_id, alias, valid_from, valid_to from organisation.unit_aliases order by unit_id, id")
                .query((RowCallbackHandler) row -> add(
                        aliases,
                        row.getLong("unit_id"),
                        new Alias(row.getLong("id"), row.getString("alias"), period(row))));
        Map<Long, List<Succession>> predecessors = new HashMap<>();
        jdbc.sql("select id, predecessor_id, successor_id, on_date, basis from organisation.unit_successions"
                        + " order by on_date, id")
                .query((RowCallbackHandler) row -> add(
                        predecessors,
                        row.getLong("successor_id"),
                        new Succession(
                                row.getLong("id"),
                                row.getLong("predecessor_id"),
                                row.getObject("on_date", LocalDate.class),
                                row.getString("basis"))));
        return new UnitSnapshot(jdbc.sql("""
                select id, code, kind, parent_id, takes_common_tasks, valid_from, valid_to, version from organisation.units u
                where exists (select from organisation.unit_names n where n.unit_id = u.id) order by sort_order, id
                """)
                .query((row, n) -> unit(row, names, aliases, predecessors))
                .list());
    }

    private static Unit unit(
            ResultSet row,
            Map<Long, List<Name>> names,
            Map<Long, List<Alias>> aliases,
            Map<Long, List<Succession>> predecessors)
            throws SQLException {
        long id = row.getLong("id");
        return new Unit(
                id,
                row.getString("code"),
                UnitKind.valueOf(row.getString("kind")),
                row.getObject("parent_id", Long.class),
                row.getBoolean("takes_common_tasks"),
                period(row),
                row.getInt("version"),
                names.getOrDefault(id, List.of()),
                aliases.getOrDefault(id, List.of()),
                predecessors.getOrDefault(id, List.of()));
    }

    private static <T> void add(Map<Long, List<T>> to, long key, T value) {
        to.computeIfAbsent(key, ignored -> new ArrayList<>()).add(value);
    }

    static Period period(ResultSet row) throws SQLException {
        return new Period(day(row, "valid_from"), day(row, "valid_to"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
