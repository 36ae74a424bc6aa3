package vn.haidang.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads values for statisticians, as many as there are, without holding them in memory. */
@Component
class SdmxQueries {

    private static final int AT_ONCE = 2_000;

    private static final String ENTERED = """
            select b.code, o.indicator_id, o.period, o.coordinate_id, o.standing, o.value, o.qualifier, o.as_of::text as as_of, o.state = 3 as official
            from indicator.observations o join indicator.bodies b on b.id = o.body_id
            where o.body_id = any(?) and (o.state = 3 or not ?) and (? or o.indicator_id = ?)
              and indicator.last_day(o.period) between ? and ?
            order by o.body_id, o.period, o.indicator_id, o.coordinate_id, o.standing
            """;

    /** With what was written since they were last brought up, as everywhere totals are read. */
    private static final String TOTALS = """
            select b.code, s.indicator_id, s.period, s.coordinate_id, s.standing, case when s.official then s.approved else s.entered end as value,
                null::text as qualifier, null::text as as_of, s.approved_count = s.entered_count as official
            from (
                select u.body_id, u.indicator_id, u.period, u.coordinate_id, u.standing, g.official,
                    sum(u.entered) as entered, sum(u.approved) as approved, sum(u.entered_count) as entered_count, sum(u.approved_count) as approved_count
                from (
                    select body_id, indicator_id, period, coordinate_id, standing, entered, entered_count, approved, approved_count from indicator.totals
                    union all
                    select l.ancestor_id, c.indicator_id, c.period, c.coordinate_id, c.standing, c.entered, c.entered_count, c.approved, c.approved_count
                    from indicator.changes c
                    join indicator.lineage l on l.body_id = c.body_id and indicator.last_day(c.period) between l.since and l.until) u
                cross join (select ?::boolean as official) g
                where u.body_id = any(?) and (? or u.indicator_id = ?) and indicator.last_day(u.period) between ? and ?
                group by 1, 2, 3, 4, 5, 6) s
            join indicator.bodies b on b.id = s.body_id
            where case when s.official then s.approved_count else s.entered_count end > 0
            order by s.body_id, s.period, s.indicator_id, s.coordinate_id, s.standing
            """;

    private final JdbcTemplate jdbc;

    SdmxQueries(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(AT_ONCE);
    }

    /**
     * What is wanted.
     *
     * @param bodyIds bodies whose values are wanted
     * @param totals totals of each body rather than what was entered for it
     * @param indicatorId null: all
     */
    record Selection(
            List<Integer> bodyIds,
            boolean totals,
            @Nullable Integer indicatorId,
            @Nullable Period from,
            @Nullable Period to,
            boolean approvedOnly) {}

    /** Takes one line after another. */
    @FunctionalInterface
    interface Taker {
        void take(SdmxCsv.Line line) throws IOException;
    }

    /** Every value of the selection, ordered by body, period, indicator. */
    @Transactional(readOnly = true)
    public void each(Selection selection, Taker taker) {
        Integer[] bodies = selection.bodyIds().toArray(Integer[]::new);
        LocalDate from = selection.from() == null
                ? LocalDate.of(1900, 1, 1)
                : selection.from().lastDay();
        LocalDate to = selection.to() == null
                ? LocalDate.of(9999, 12, 31)
                : selection.to().lastDay();
        Integer only = selection.indicatorId();
        boolean all = only == null;
        int indicator = only == null ? 0 : only;
        RowCallbackHandler each = row -> {
            String qualifier = row.getString("qualifier");
            try {
                taker.take(new SdmxCsv.Line(
                        row.getString("code"),
                        row.getInt("indicator_id"),
                        new Period(row.getInt("period")),
                        row.getInt("coordinate_id"),
                        Standing.of(row.getString("standing")),
                        row.getBigDecimal("value"),
                        qualifier == null ? null : Qualifier.valueOf(qualifier),
                        row.getString("as_of"),
                        row.getBoolean("official")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        if (selection.totals()) {
            jdbc.query(TOTALS, each, selection.approvedOnly(), bodies, all, indicator, from, to);
        } else {
            jdbc.query(ENTERED, each, bodies, selection.approvedOnly(), all, indicator, from, to);
        }
    }
}
