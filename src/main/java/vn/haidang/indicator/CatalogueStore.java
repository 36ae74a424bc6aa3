package vn.haidang.indicator;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the catalogue whole, and keeps the combinations of parts. */
@Repository
class CatalogueStore {

    private final JdbcClient jdbc;

    CatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Stamps stamps() {
        return Stamps.read(jdbc);
    }

    CatalogueSnapshot snapshot() {
        Map<String, Measure> measures = measures();
        List<Dimension> dimensions = dimensions();
        Map<Integer, Coordinate> coordinates = coordinates();
        Map<Integer, List<Integer>> breakdowns = new HashMap<>();
        jdbc.sql("select indicator_id, dimension_id from indicator.breakdowns order by indicator_id, position")
                .query((RowCallbackHandler) row -> breakdowns
                        .computeIfAbsent(row.getInt("indicator_id"), key -> new ArrayList<>())
                        .add(row.getInt("dimension_id")));
        List<Indicator> indicators = jdbc.sql("select * from indicator.indicators order by sort_order, code")
                .query((row, n) -> indicator(row, measures, breakdowns.getOrDefault(row.getInt("id"), List.of())))
                .list();
        return CatalogueSnapshot.of(List.copyOf(measures.values()), dimensions, coordinates, indicators);
    }

    private Map<String, Measure> measures() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        jdbc.sql(
                        "select code, name, name_en, dimension, factor, whole from indicator.measures order by dimension, factor, code")
                .query((row, n) -> new Measure(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("dimension"),
                        row.getBigDecimal("factor"),
                        row.getBoolean("whole")))
                .list()
                .forEach(measure -> measures.put(measure.code(), measure));
        return measures;
    }

    private List<Dimension> dimensions() {
        Map<Integer, List<Dimension.Category>> parts = new HashMap<>();
        jdbc.sql("select id, dimension_id, code, name, name_en from indicator.categories order by sort_order, code")
                .query((row, n) -> new Dimension.Category(
                        row.getInt("id"),
                        row.getInt("dimension_id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en")))
                .list()
                .forEach(part -> parts.computeIfAbsent(part.dimensionId(), key -> new ArrayList<>())
                        .add(part));
        return jdbc.sql("select id, code, name, name_en from indicator.dimensions order by code")
                .query((row, n) -> new Dimension(
                        row.getInt("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        parts.getOrDefault(row.getInt("id"), List.of())))
                .list();
    }

    private static Indicator indicator(ResultSet row, Map<String, Measure> measures, List<Integer> dimensions)
            throws SQLException {
        String level = row.getString("level");
        Measure measure = measures.get(row.getString("measure"));
        if (measure == null) {
            throw new IllegalStateException("a measure came after it was read: " + row.getString("measure"));
        }
        return new Indicator(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("short_name"),
                measure,
                Indicator.Nature.valueOf(row.getString("nature")),
                Indicator.Direction.valueOf(row.getString("direction")),
                row.getInt("decimals"),
                Period.Span.valueOf(row.getString("every")),
                row.getString("calendar"),
                level == null ? null : BodyKind.valueOf(level),
                row.getString("formula"),
                row.getBoolean("additive"),
                row.getString("definition"),
                dimensions,
                row.getObject("collector_id", Long.class),
                row.getObject("approver_id", Long.class),
                row.getObject("valid_from", java.time.LocalDate.class),
                row.getObject("valid_to", java.time.LocalDate.class),
                row.getInt("sort_order"),
                row.getInt("version"));
    }

    /** All combinations of parts, by id. */
    Map<Integer, Coordinate> coordinates() {
        return jdbc
                .sql("select id, key, parts, dimensions from indicator.coordinates")
                .query((row, n) -> coordinate(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Coordinate::id, Function.identity()));
    }

    Optional<Coordinate> coordinate(int id) {
        return jdbc.sql("select id, key, parts, dimensions from indicator.coordinates where id = :id")
                .param("id", id)
                .query((row, n) -> coordinate(row))
                .optional();
    }

    Coordinate coordinate(Collection<Dimension.Category> parts, List<Dimension> dimensions) {
        Map<Integer, Dimension> byId =
                dimensions.stream().collect(Collectors.toMap(Dimension::id, Function.identity()));
        List<Dimension.Category> ordered = parts.stream()
                .sorted(Comparator.comparing(part -> code(byId, part)))
                .toList();
        String key = ordered.stream()
                .map(part -> code(byId, part) + "=" + part.code())
                .collect(Collectors.joining(";"));
        return find(key).orElseGet(() -> insert(key, ordered));
    }

    private static String code(Map<Integer, Dimension> dimensions, Dimension.Category part) {
        Dimension dimension = dimensions.get(part.dimensionId());
        if (dimension == null) {
            throw new IllegalArgumentException("a part of no dimension: " + part);
        }
        return dimension.code();
    }

    /** The combination of this key, where values or plans were given for it. */
    Optional<Coordinate> find(String key) {
        return jdbc.sql("select id, key, parts, dimensions from indicator.coordinates where key = :key")
                .param("key", key)
                .query((row, n) -> coordinate(row))
                .optional();
    }

    private Coordinate insert(String key, List<Dimension.Category> parts) {
        jdbc.sql("""
                insert into indicator.coordinates (key, parts, dimensions) values (:key, :parts, :dimensions) on conflict (key) do nothing
                """)
                .param("key", key)
                .param("parts", parts.stream().map(Dimension.Category::id).toArray(Integer[]::new))
                .param(
                        "dimensions",
                        parts.stream().map(Dimension.Category::dimensionId).toArray(Integer[]::new))
                .update();
        return find(key).orElseThrow();
    }

    private static Coordinate coordinate(ResultSet row) throws SQLException {
        return new Coordinate(
                row.getInt("id"), row.getString("key"), ints(row.getArray("parts")), ints(row.getArray("dimensions")));
    }

    private static List<Integer> ints(Array array) throws SQLException {
        return List.of((Integer[]) array.getArray());
    }
}
