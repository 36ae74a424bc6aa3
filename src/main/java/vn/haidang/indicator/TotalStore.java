package vn.haidang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What values come to up the tree. {@link #read} takes kept totals and adds what was written since; one statement sees both, so its answer is
 * exact whether or not a fold runs beside it. {@link #readRows} goes to the values themselves: for what was known at a time, and where bodies
 * gave values for periods of different length, which totals cannot tell apart.
 */
@Repository
class TotalStore {

    private static final String TARGETS = """
            targets as materialized (
                select * from unnest(:bodies::int[], :periods::int[], :indicators::int[], :coordinates::int[], :standings::text[], :everies::int[],
                    :stocks::boolean[], :alone::boolean[]) with ordinality
                    as t (body_id, period, indicator_id, coordinate_id, standing, every, stock, alone, nr)),
            parts as materialized (
                select * from unnest(:partEvery::int[], :partOf::int[], :part::int[], :partSpan::int[], :partMonths::int[], :partLast::int[],
                    :partDay::date[]) as p (every, whole, period, span, months, last_month, last_day))
            """;

    private static final String SUMS = """
            select nr, span, case when stock then last_month else 0 end as last_month, sum(amount) as amount, sum(n) as n, bit_or(months) as months,
                nullif(max(as_of) filter (where n > 0), '-infinity') as as_of,
                bit_or(case when n > 0 then case qualifier when 'ABOUT' then 1 when 'MORE' then 2 when 'LESS' then 4 else 0 end else 0 end) as qualifiers
            """;

    private static final String NOW = """
            (select body_id, period, indicator_id, coordinate_id, standing, value, 1 as n, as_of, qualifier
                from %s where state >= :state
             union all
             select body_id, period, indicator_id, 0, standing, value, parts, as_of, qualifier
                from indicator.wholes where official = (:state = 3) and known_until = 'infinity')
            """;

    private static final String THEN = """
            (select body_id, period, indicator_id, coordinate_id, standing, value, 1 as n, as_of, qualifier
                from %s where state >= :state and recorded_at <= :at
             union all
             select body_id, period, indicator_id, coordinate_id, standing, value, 1, as_of, qualifier
                from indicator.versions where state >= :state and recorded_at <= :at and replaced_at > :at
             union all
             select body_id, period, indicator_id, 0, standing, value, parts, as_of, qualifier
                from indicator.wholes where official = (:state = 3) and known_since <= :at and known_until > :at)
            """;

    private static final String LINEAGE_THEN = """
            (select body_id, ancestor_id, since, until from indicator.lineage where known_since <= :at
             union all
             select body_id, ancestor_id, since, until from indicator.lineage_past where known_since <= :at and known_until > :at)
            """;

    private final JdbcClient jdbc;

    TotalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What kept totals and what waits to be added to them give, by length of period; nothing for targets without a value.
     *
     * @param targets bodies that totals are kept for, and indicators that add up
     */
    Map<Target, List<Contribution>> read(List<Target> targets, View view) {
        return TotalCells.of(targets).read(jdbc, view);
    }

    /** The same from the values themselves, each body for itself: what it gave for a longer period goes before what it gave for its parts. */
    Map<Target, List<Contribution>> readRows(List<Target> targets, View view) {
        boolean now = view.at() == null;
        String rows = now ? NOW : THEN;
        return ask(
                "with " + TARGETS + """
                , above as materialized (
                    select * from unnest(:aboveEvery::int[], :aboveOf::int[], :above::int[], :below::int[]) as a (every, whole, longer, period)),
                found as materialized (
                    select t.nr, t.stock, t.every, t.period as whole, p.period, p.span, p.last_month, p.months, o.body_id, o.value as amount, o.n,
                        coalesce(o.as_of, '-infinity') as as_of, coalesce(o.qualifier, '') as qualifier
                    from targets t join parts p on (p.every, p.whole) = (t.every, t.period)
                    cross join lateral (select l.body_id from\s""" + (now ? "indicator.lineage" : LINEAGE_THEN) + """
                         l where l.ancestor_id = t.body_id and (l.body_id = t.body_id or not t.alone) and p.last_day between l.since and l.until offset 0) l
                    cross join lateral (select * from\s"""
                        + rows.formatted(Partition.holding(
                                targets.stream().map(Target::point).toList())) + """
                         o where (o.body_id, o.period, o.indicator_id, o.coordinate_id, o.standing)
                            = (l.body_id, p.period, t.indicator_id, t.coordinate_id, t.standing) offset 0) o)
                """ + SUMS + """
                from found f
                where not exists (select from above a join found longer on longer.period = a.longer
                    where (a.every, a.whole, a.period) = (f.every, f.whole, f.period) and (longer.nr, longer.body_id) = (f.nr, f.body_id))
                group by 1, 2, 3 having sum(n) > 0
                """,
                targets,
                view);
    }

    private Map<Target, List<Contribution>> ask(String sql, List<Target> targets, View view) {
        Map<Target, List<Contribution>> found = new LinkedHashMap<>();
        if (targets.isEmpty()) {
            return found;
        }
        PartArrays parts = new PartArrays();
        targets.forEach(parts::add);
        JdbcClient.StatementSpec statement = parts.bind(jdbc.sql(sql))
                .param("bodies", ints(targets, target -> target.point().bodyId()))
                .param(
                        "periods",
                        ints(targets, target -> target.point().period().code()))
                .param("indicators", ints(targets, target -> target.point().indicatorId()))
                .param("coordinates", ints(targets, target -> target.point().coordinateId()))
                .param(
                        "standings",
                        targets.stream()
                                .map(target -> target.point().standing().code())
                                .toArray(String[]::new))
                .param("everies", ints(targets, PartArrays::key))
                .param("stocks", targets.stream().map(Target::isStock).toArray(Boolean[]::new))
                .param("alone", targets.stream().map(Target::alone).toArray(Boolean[]::new))
                .param("state", view.approvedOnly() ? ValueState.APPROVED.ordinal() : ValueState.DRAFT.ordinal());
        if (view.at() != null) {
            statement = statement.param("at", view.at().atOffset(ZoneOffset.UTC));
        }
        statement.query((RowCallbackHandler)
                row -> found.computeIfAbsent(targets.get(row.getInt("nr") - 1), key -> new ArrayList<>())
                        .add(contribution(row)));
        return found;
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        return new Contribution(
                row.getInt("last_month"),
                row.getBigDecimal("amount"),
                row.getInt("n"),
                row.getInt("months"),
                row.getObject("as_of", LocalDate.class),
                row.getInt("qualifiers"));
    }

    private static @Nullable Integer[] ints(List<Target> targets, Function<Target, Integer> get) {
        return targets.stream().map(get).toArray(Integer[]::new);
    }
}
