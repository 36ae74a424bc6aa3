package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which periods there are figures for. */
@Component
class BoardPeriods {

    private final JdbcClient jdbc;

    BoardPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Periods with a value of the body or anything below it, the latest first. Steps from period to period of each indicator, so that it takes
     * as long as there are periods, whatever the number of values.
     */
    List<Period> with(int bodyId) {
        return jdbc.sql("""
                with recursive steps as (
                    select i.id as indicator_id, (select max(t.period) from indicator.totals t where t.indicator_id = i.id) as period
                    from indicator.indicators i
                    union all
                    select s.indicator_id, (select max(t.period) from indicator.totals t where t.indicator_id = s.indicator_id and t.period < s.period)
                    from steps s where s.period is not null),
                own as (
                    (select period from indicator.observations where body_id = :body order by period desc limit 1)
                    union all
                    select (select o.period from indicator.observations o where o.body_id = :body and o.period < w.period order by o.period desc limit 1)
                    from own w where w.period is not null)
                select period from own where period is not null
                union
                select s.period from steps s
                where exists (select from indicator.totals t
                    where t.indicator_id = s.indicator_id and t.period = s.period and t.body_id = :body and t.entered_count > 0)
                union
                select distinct c.period from indicator.changes c
                join indicator.lineage l on l.body_id = c.body_id and indicator.last_day(c.period) between l.since and l.until
                where l.ancestor_id = :body
                """).param("body", bodyId).query((row, n) -> new Period(row.getInt("period"))).list().stream()
                .sorted(Comparator.<Period>naturalOrder().reversed())
                .toList();
    }

    /** The latest with values that has ended, the longer before the shorter; where none has, the latest; empty where there is none. */
    static Optional<Period> latest(List<Period> periods, LocalDate today) {
        return periods.stream()
                .filter(period -> period.lastDay().isBefore(today))
                .findFirst()
                .or(() -> periods.stream().findFirst());
    }

    /** How many of the forms asked for have come in, of a body and all below it. */
    BoardIntake intake(int bodyId, Period period, LocalDate today) {
        return jdbc.sql("""
                select count(*)::int as expected, count(*) filter (where e.kind in ('SENT', 'ACCEPTED'))::int as sent,
                    count(*) filter (where e.kind = 'ACCEPTED')::int as taken
                from indicator.rounds r
                join indicator.round_bodies b on b.round_id = r.id
                join indicator.lineage l on l.body_id = b.body_id and l.ancestor_id = :body and indicator.last_day(r.period) between l.since and l.until
                join lateral (select kind from indicator.round_events e where e.round_body_id = b.id order by e.id desc limit 1) e on true
                where r.period = :period
                """)
                .param("body", bodyId)
                .param("period", period.code())
                .query((row, n) -> new BoardIntake(
                        period.lastDay().isBefore(today),
                        row.getInt("expected"),
                        row.getInt("sent"),
                        row.getInt("taken")))
                .single();
    }

    /** Those with values and what holds them: the quarters' half-years and years, which add up. */
    static List<Period> choices(List<Period> periods, Period shown) {
        return Stream.concat(
                        Stream.concat(periods.stream(), Stream.of(shown)),
                        periods.stream().flatMap(BoardPeriods::around))
                .distinct()
                .sorted(Comparator.<Period>naturalOrder().reversed())
                .toList();
    }

    private static Stream<Period> around(Period period) {
        return period.span() == Period.Span.FIRST_MONTHS
                ? Stream.of(period)
                : Stream.of(
                        period.span() == Period.Span.MONTH
                                ? Period.holding(Period.Span.QUARTER, period.lastDay())
                                : period,
                        period.span() == Period.Span.YEAR
                                ? period
                                : Period.holding(Period.Span.HALF_YEAR, period.lastDay()),
                        Period.year(period.year()));
    }
}
