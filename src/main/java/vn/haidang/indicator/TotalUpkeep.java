package vn.haidang.indicator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings kept totals up to what was written. Writers add to {@code changes} and never wait; a fold takes what is there, sums it at the bodies
 * that totals are kept for and from there up the tree. Folds, rebuilds and changes of the tree wait for each other by one lock; readers for none.
 * A total holds exactly the values less the changes that wait, so each may happen at any time between two writes.
 */
@Repository
class TotalUpkeep {

    /** Only one brings them up at a time; {@code indicator.derive_lineage} takes the same lock. */
    static final long LOCK = 0x544F54414CL;

    /** What it gave sums up, first at the nearest body that totals are kept for: far fewer rows then climb the tree. */
    private static final String CLIMB = """
            days as materialized (select period, indicator.last_day(period) as day from (select distinct period from %1$s) each),
            near as (
                select n.ancestor_id as body_id, d.day, g.indicator_id, g.period, g.coordinate_id, g.standing, g.as_of, g.qualifier,
                    sum(g.entered) as entered, sum(g.entered_count) as entered_count, sum(g.approved) as approved, sum(g.approved_count) as approved_count
                from %1$s g join days d on d.period = g.period
                join indicator.lineage n on n.body_id = g.body_id and n.entry and d.day between n.since and n.until
                group by 1, 2, 3, 4, 5, 6, 7, 8)
            insert into indicator.totals (indicator_id, period, body_id, coordinate_id, standing, as_of, qualifier, entered, entered_count, approved,
                approved_count)
            select g.indicator_id, g.period, l.ancestor_id, g.coordinate_id, g.standing, g.as_of, g.qualifier,
                sum(g.entered), sum(g.entered_count), sum(g.approved), sum(g.approved_count)
            from near g join indicator.lineage l on l.body_id = g.body_id and g.day between l.since and l.until
            join indicator.bodies b on b.id = l.ancestor_id and b.kind <> 'ENTERPRISE'
            group by 1, 2, 3, 4, 5, 6, 7
            """;

    private final JdbcClient jdbc;

    TotalUpkeep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes in what was written; where another is at it, nothing is done.
     *
     * @return how many changes were taken in
     */
    @Transactional
    public int fold() {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        if (!mine
                || !jdbc.sql("select exists (select from indicator.changes)")
                        .query(Boolean.class)
                        .single()) {
            return 0;
        }
        return jdbc.sql("with taken as materialized (delete from indicator.changes returning *), "
                        + CLIMB.formatted("taken") + """
                on conflict (indicator_id, period, body_id, coordinate_id, standing, as_of, qualifier) do update set
                    entered = indicator.totals.entered + excluded.entered, entered_count = indicator.totals.entered_count + excluded.entered_count,
                    approved = indicator.totals.approved + excluded.approved, approved_count = indicator.totals.approved_count + excluded.approved_count
                """)
                .update();
    }

    /** Makes all totals anew from the values; readers see the old ones until it is done, and both are exact. */
    @Transactional
    public void rebuild() {
        jdbc.sql("select true from pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        jdbc.sql("delete from indicator.totals").update();
        jdbc.sql("with gone as (delete from indicator.changes), held as (" + HELD + "), " + CLIMB.formatted("held"))
                .update();
    }

    private static final String HELD = """
            select body_id, period, indicator_id, coordinate_id, standing, coalesce(as_of, '-infinity'::date) as as_of, coalesce(qualifier, '') as qualifier,
                value as entered, 1 as entered_count, case when state = 3 then value else 0 end as approved, case when state = 3 then 1 else 0 end as approved_count
            from indicator.observations
            union all
            select body_id, period, indicator_id, 0, standing, as_of, qualifier, case when official then 0 else value end,
                case when official then 0 else parts end, case when official then value else 0 end, case when official then parts else 0 end
            from indicator.wholes where known_until = 'infinity'
            """;
}
