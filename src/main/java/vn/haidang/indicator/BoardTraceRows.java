package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which entered values went into totals. */
@Component
class BoardTraceRows {

    /** Rows of a total that are listed, the largest first. */
    static final int LISTED = 200;

    private final JdbcClient jdbc;

    BoardTraceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A value as somebody gave it. */
    record Row(
            int bodyId,
            Period period,
            BigDecimal value,
            @Nullable String printed,
            @Nullable Qualifier qualifier,
            ValueState state,
            @Nullable LocalDate asOf,
            long sourceId,
            String source,
            @Nullable String place) {}

    /**
     * The rows of a total.
     *
     * @param count of all, listed or not
     */
    record Rows(List<Row> listed, long count) {}

    /** The rows of each of these totals, in one statement. */
    Map<Point, Rows> of(Collection<Point> totals, View view, CatalogueSnapshot catalogue) {
        Map<Point, Map<Period, Rows>> read = read(totals, view, catalogue);
        Map<Point, Rows> found = new LinkedHashMap<>();
        read.forEach((total, periods) -> found.put(total, counted(total, periods, catalogue)));
        return found;
    }

    /** As {@link Values} counts: what was given for the very period, else its parts; of a level at a day the last part. */
    private static Rows counted(Point total, Map<Period, Rows> periods, CatalogueSnapshot catalogue) {
        Rows direct = periods.get(total.period());
        if (direct != null) {
            return direct;
        }
        boolean stock = Objects.requireNonNull(catalogue.byId().get(total.indicatorId()))
                        .nature()
                == Indicator.Nature.STOCK;
        if (stock) {
            return Objects.requireNonNull(periods.get(
                    periods.keySet().stream().max(Comparator.naturalOrder()).orElseThrow()));
        }
        List<Row> all = new ArrayList<>();
        periods.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> all.addAll(entry.getValue().listed()));
        return new Rows(
                all.stream().limit(LISTED).toList(),
                periods.values().stream().mapToLong(Rows::count).sum());
    }

    private Map<Point, Map<Period, Rows>> read(Collection<Point> totals, View view, CatalogueSnapshot catalogue) {
        List<Point> asked = new ArrayList<>(totals);
        List<Integer> number = new ArrayList<>();
        List<Integer> periods = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Point total = asked.get(i);
            Indicator indicator = Objects.requireNonNull(catalogue.byId().get(total.indicatorId()));
            List<Period> within = new ArrayList<>(total.period().parts(indicator.every()));
            within.remove(total.period());
            within.add(total.period());
            for (Period period : within) {
                number.add(i);
                periods.add(period.code());
            }
        }
        Map<Point, Map<Period, Rows>> found = new HashMap<>();
        jdbc.sql("""
                select * from (
                    select g.nr, o.body_id, o.period, o.value, o.printed, o.qualifier, o.state, o.as_of, o.source_id, s.label, o.place,
                        count(*) over (partition by g.nr, o.period) as all_rows,
                        row_number() over (partition by g.nr, o.period order by abs(o.value) desc, o.body_id) as place_in
                    from unnest(:numbers::int[], :periods::int[]) as g (nr, period)
                    join unnest(:totals::int[], :bodies::int[], :indicators::int[], :coordinates::int[], :standings::text[])
                        as t (nr, body_id, indicator_id, coordinate_id, standing) on t.nr = g.nr
                    join indicator.lineage l on l.ancestor_id = t.body_id and indicator.last_day(g.period) between l.since and l.until
                    join indicator.observations o on o.body_id = l.body_id and o.period = g.period and o.indicator_id = t.indicator_id
                        and o.coordinate_id = t.coordinate_id and o.standing = t.standing
                    join indicator.sources s on s.id = o.source_id
                    where o.state = 3 or not :official) as ranked
                where place_in <= :listed
                order by nr, period, place_in
                """)
                .param("numbers", number.toArray(Integer[]::new))
                .param("periods", periods.toArray(Integer[]::new))
                .param("totals", range(asked.size()))
                .param("bodies", asked.stream().map(Point::bodyId).toArray(Integer[]::new))
                .param("indicators", asked.stream().map(Point::indicatorId).toArray(Integer[]::new))
                .param("coordinates", asked.stream().map(Point::coordinateId).toArray(Integer[]::new))
                .param(
                        "standings",
                        asked.stream().map(point -> point.standing().code()).toArray(String[]::new))
                .param("official", view.approvedOnly())
                .param("listed", LISTED)
                .query((row, n) -> {
                    Period period = new Period(row.getInt("period"));
                    String qualifier = row.getString("qualifier");
                    long all = row.getLong("all_rows");
                    Rows rows = found.computeIfAbsent(asked.get(row.getInt("nr")), key -> new LinkedHashMap<>())
                            .computeIfAbsent(period, key -> new Rows(new ArrayList<>(), all));
                    rows.listed()
                            .add(new Row(
                                    row.getInt("body_id"),
                                    period,
                                    row.getBigDecimal("value"),
                                    row.getString("printed"),
                                    qualifier == null ? null : Qualifier.valueOf(qualifier),
                                    ValueState.values()[row.getInt("state")],
                                    row.getObject("as_of", LocalDate.class),
                                    row.getLong("source_id"),
                                    row.getString("label"),
                                    row.getString("place")));
                    return true;
                })
                .list();
        return found;
    }

    private static Integer[] range(int size) {
        return java.util.stream.IntStream.range(0, size).boxed().toArray(Integer[]::new);
    }
}
