package vn.haidang.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cells of totals that targets are put together from. One walk through an index gives them, by each indicator, part of a period, body and
 * coordinate once; which of them goes to which target is found here, where it costs a look into a map and no plan of joins.
 */
final class TotalCells {

    /** Net of what waits: cells that came to nothing are none. */
    private static final String READ = """
            select body_id, period, indicator_id, coordinate_id, standing, sum(amount) as amount, sum(n) as n, nullif(as_of, '-infinity') as as_of, qualifier
            from (
                select body_id, period, indicator_id, coordinate_id, standing, case when :state = 3 then approved else entered end as amount,
                    case when :state = 3 then approved_count else entered_count end as n, as_of, qualifier
                from indicator.totals
                where indicator_id = any(:indicators::int[]) and period = any(:periods::int[]) and body_id = any(:bodies::int[])
                    and coordinate_id = any(:coordinates::int[])
                union all
                select l.ancestor_id, c.period, c.indicator_id, c.coordinate_id, c.standing, case when :state = 3 then c.approved else c.entered end,
                    case when :state = 3 then c.approved_count else c.entered_count end, c.as_of, c.qualifier
                from indicator.changes c join indicator.lineage l on l.body_id = c.body_id and indicator.last_day(c.period) between l.since and l.until
                where c.indicator_id = any(:indicators::int[]) and c.period = any(:periods::int[]) and l.ancestor_id = any(:bodies::int[])
                    and c.coordinate_id = any(:coordinates::int[])) cells
            group by body_id, period, indicator_id, coordinate_id, standing, as_of, qualifier
            having sum(n) <> 0 or sum(amount) <> 0
            """;

    private record Use(Target target, PeriodPart part) {}

    private final Map<Point, List<Use>> uses = new HashMap<>();

    private TotalCells() {}

    static TotalCells of(List<Target> targets) {
        TotalCells cells = new TotalCells();
        Map<Period.Span, Map<Period, List<PeriodPart>>> known = new HashMap<>();
        for (Target target : targets) {
            Point point = target.point();
            List<PeriodPart> parts = known.computeIfAbsent(target.every(), key -> new HashMap<>())
                    .computeIfAbsent(point.period(), period -> PeriodPart.of(period, target.every()));
            for (PeriodPart part : parts) {
                Point cell = new Point(
                        point.bodyId(), part.period(), point.indicatorId(), point.coordinateId(), point.standing());
                cells.uses.computeIfAbsent(cell, key -> new ArrayList<>(1)).add(new Use(target, part));
            }
        }
        return cells;
    }

    /** One contribution for each length of period; of a stock for each month at whose end it was taken. */
    Map<Target, List<Contribution>> read(JdbcClient jdbc, View view) {
        if (uses.isEmpty()) {
            return Map.of();
        }
        Map<Target, Map<Integer, Sum>> sums = new LinkedHashMap<>();
        jdbc.sql(READ)
                .param("indicators", each(Point::indicatorId))
                .param("periods", each(point -> point.period().code()))
                .param("bodies", each(Point::bodyId))
                .param("coordinates", each(Point::coordinateId))
                .param("state", view.approvedOnly() ? ValueState.APPROVED.ordinal() : ValueState.DRAFT.ordinal())
                .query((RowCallbackHandler) row -> add(row, sums));
        Map<Target, List<Contribution>> found = new LinkedHashMap<>();
        sums.forEach((target, ofTarget) -> {
            List<Contribution> contributions = ofTarget.values().stream()
                    .filter(sum -> sum.count > 0)
                    .map(Sum::contribution)
                    .toList();
            if (!contributions.isEmpty()) {
                found.put(target, contributions);
            }
        });
        return found;
    }

    private Integer[] each(Function<Point, Integer> get) {
        return uses.keySet().stream().map(get).distinct().sorted().toArray(Integer[]::new);
    }

    private void add(ResultSet row, Map<Target, Map<Integer, Sum>> sums) throws SQLException {
        Point cell = new Point(
                row.getInt(1), new Period(row.getInt(2)), row.getInt(3), row.getInt(4), Standing.of(row.getString(5)));
        List<Use> wanted = uses.get(cell);
        if (wanted == null) {
            return;
        }
        BigDecimal amount = row.getBigDecimal(6);
        int count = row.getInt(7);
        LocalDate asOf = row.getObject(8, LocalDate.class);
        String qualifier = row.getString(9);
        for (Use use : wanted) {
            int lastMonth = use.target().isStock() ? use.part().period().lastMonth() : 0;
            int key = use.part().period().span().ordinal() * 16 + lastMonth;
            sums.computeIfAbsent(use.target(), target -> new TreeMap<>())
                    .computeIfAbsent(key, each -> new Sum(lastMonth))
                    .add(use.part().months(), amount, count, asOf, qualifier);
        }
    }

    private static final class Sum {
        private final int lastMonth;
        private BigDecimal amount = BigDecimal.ZERO;
        private int count;
        private int months;
        private int qualifiers;
        private @Nullable LocalDate asOf;

        private Sum(int lastMonth) {
            this.lastMonth = lastMonth;
        }

        private void add(int ofMonths, BigDecimal more, int number, @Nullable LocalDate day, String qualifier) {
            amount = amount.add(more);
            count += number;
            months |= ofMonths;
            if (number > 0) {
                qualifiers |= switch (qualifier) {
                    case "ABOUT" -> 1;
                    case "MORE" -> 2;
                    case "LESS" -> 4;
                    default -> 0;
                };
                asOf = day == null || asOf != null && asOf.isAfter(day) ? asOf : day;
            }
        }

        private Contribution contribution() {
            return new Contribution(lastMonth, amount, count, months, asOf, qualifiers);
        }
    }
}
