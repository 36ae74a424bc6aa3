package vn.haidang.indicator;

/**
 * Statements that write values, over any relation that gives them: the arrays of a form or the staged rows of an import. The relation has the
 * columns body_id, period, indicator_id, coordinate_id, standing, value, qualifier, printed, as_of, place, and one row for each point. The table is
 * the part of all values that holds those given, see {@link Partition}. Who writes has looked what stands and holds the locks of the bodies.
 */
final class WriteSql {

    static final String KEY = "body_id, period, indicator_id, coordinate_id, standing";

    private static final String KEPT = """
            kept as (
                insert into indicator.versions (body_id, period, indicator_id, coordinate_id, standing, value, qualifier, printed, as_of,
                    state, source_id, place, recorded_at, recorded_by, reason, version, replaced_at, replaced_by)
                select body_id, period, indicator_id, coordinate_id, standing, value, qualifier, printed, as_of, state, source_id, place, recorded_at,
                    recorded_by, reason, version, :now, :person
                from old)
            """;

    private static final String INTO_CHANGES = """
            insert into indicator.changes (body_id, period, indicator_id, coordinate_id, standing, as_of, qualifier, entered, entered_count, approved,
                approved_count)
            """;

    private static final String GROUPED = """
            select body_id, period, indicator_id, coordinate_id, standing, coalesce(as_of, '-infinity'), coalesce(qualifier, ''), sum(entered),
                sum(entered_count), sum(approved), sum(approved_count)
            from %s
            group by 1, 2, 3, 4, 5, 6, 7
            having sum(entered) <> 0 or sum(entered_count) <> 0 or sum(approved) <> 0 or sum(approved_count) <> 0
            """;

    private static final String INTO_VALUES = """
            insert into %s as stood (body_id, period, indicator_id, coordinate_id, standing, value, qualifier, printed, as_of, state, source_id, place,
                recorded_at, recorded_by, reason)
            """;

    private WriteSql() {}

    /** Writes values where nothing stood, and notes by how much totals grow. */
    static String add(String given, String table) {
        return "with g as materialized (select * from " + given + "), written as ("
                + INTO_VALUES.formatted(table) + """
                select body_id, period, indicator_id, coordinate_id, standing, value, qualifier, printed, as_of, :state, :source, place, :now, :person,
                    :reason
                from g)
                """ + INTO_CHANGES + """
                select body_id, period, indicator_id, coordinate_id, standing, coalesce(as_of, '-infinity'), coalesce(qualifier, ''), value, 1,
                    case when :state = 3 then value else 0 end, case when :state = 3 then 1 else 0 end
                from g
                """;
    }

    /**
     * Puts what stood on record, writes in its place or, without a value, takes it away, and notes by how much totals change. Each value is looked up
     * by its key and written by way of the conflict, so that the plan stays that whatever is known of the rows given.
     */
    static String replace(String given, String table) {
        return "with g as materialized (select * from " + given + """
                ), old as materialized (
                    select o.*, g.value as new_value, g.qualifier as new_qualifier, g.printed as new_printed, g.as_of as new_as_of,
                        g.place as new_place, coalesce(g.as_of, '-infinity') = coalesce(o.as_of, '-infinity')
                            and coalesce(g.qualifier, '') = coalesce(o.qualifier, '') and g.value is not null as alike
                    from g cross join lateral (select o.ctid as place_in_table, o.* from %1$s o where (o.body_id, o.period, o.indicator_id, o.coordinate_id, o.standing)
                        = (g.body_id, g.period, g.indicator_id, g.coordinate_id, g.standing) offset 0) o),
                """.formatted(table)
                + KEPT + """
                , gone as (
                    delete from %1$s where ctid = any(array(select place_in_table from old where new_value is null))),
                written as (
                """.formatted(table) + INTO_VALUES.formatted(table) + """
                    select body_id, period, indicator_id, coordinate_id, standing, new_value, new_qualifier, new_printed, new_as_of, :state, :source,
                        new_place, :now, :person, :reason
                    from old where new_value is not null
                    on conflict (body_id, period, indicator_id, coordinate_id, standing) do update set value = excluded.value,
                        qualifier = excluded.qualifier, printed = excluded.printed, as_of = excluded.as_of, state = excluded.state,
                        source_id = excluded.source_id, place = excluded.place, recorded_at = excluded.recorded_at,
                        recorded_by = excluded.recorded_by, reason = excluded.reason, version = stood.version + 1)
                """ + INTO_CHANGES + """
                select * from (
                    select body_id, period, indicator_id, coordinate_id, standing, coalesce(as_of, '-infinity'), coalesce(qualifier, ''),
                        case when alike then new_value else 0 end - value as entered, case when alike then 0 else -1 end as entered_count,
                        case when alike and :state = 3 then new_value else 0 end - case when state = 3 then value else 0 end as approved,
                        case when alike and :state = 3 then 1 else 0 end - case when state = 3 then 1 else 0 end as approved_count
                    from old
                    union all
                    select body_id, period, indicator_id, coordinate_id, standing, coalesce(new_as_of, '-infinity'), coalesce(new_qualifier, ''),
                        new_value, 1, case when :state = 3 then new_value else 0 end, case when :state = 3 then 1 else 0 end
                    from old where not alike and new_value is not null) d
                where (entered, entered_count, approved, approved_count) is distinct from (0::numeric, 0, 0::numeric, 0)
                """;
    }

    /** Takes values from one state to another; answers the points that were in the first. */
    static String move(String given, String table) {
        return "with g as materialized (select * from " + given + "), old as materialized (select o.* from g join "
                + table + " o using (" + KEY
                + ") where o.state = :from), " + KEPT + """
                , moved as (
                    update %1$s o set state = :state, recorded_at = :now, recorded_by = :person, reason = :reason,
                        version = o.version + 1
                    from old
                    where (o.body_id, o.period, o.indicator_id, o.coordinate_id, o.standing)
                        = (old.body_id, old.period, old.indicator_id, old.coordinate_id, old.standing)),
                counted as (
                """.formatted(table) + INTO_CHANGES + """
                    select body_id, period, indicator_id, coordinate_id, standing, coalesce(as_of, '-infinity'), coalesce(qualifier, ''), 0, 0,
                        value * ((:state = 3)::int - (:from = 3)::int), (:state = 3)::int - (:from = 3)::int
                    from old where (:state = 3) <> (:from = 3))
                select\s""" + KEY + " from old";
    }

    /**
     * Derives anew what stands for the whole of bodies that gave only parts, for what was written. The breakdown has to be complete; of several
     * the one of fewest parts counts. To be run after any of the others, for indicators {@code :broken} that are broken down.
     */
    static String wholes(String given, String table) {
        return "with family as materialized (select distinct body_id, period, indicator_id, standing from (select * from "
                + given
                + """
                ) g where indicator_id = any(:broken::int[])),
                present as materialized (
                    select o.body_id, o.period, o.indicator_id, o.standing, o.coordinate_id, o.value, o.as_of, o.qualifier, o.state, k.dimensions,
                        bool_or(o.coordinate_id = 0) over same as given, bool_or(o.coordinate_id = 0 and o.state = 3) over same as given_officially
                    from family f cross join lateral (select * from %1$s o where (o.body_id, o.period, o.indicator_id, o.standing)
                        = (f.body_id, f.period, f.indicator_id, f.standing) offset 0) o
                    join indicator.coordinates k on k.id = o.coordinate_id
                    window same as (partition by o.body_id, o.period, o.indicator_id, o.standing)),
                sizes as materialized (
                    select dimensions, indicator.combinations(dimensions) as size
                    from (select distinct dimensions from present where coordinate_id <> 0) each),
                complete as (
                    select body_id, period, indicator_id, standing, official, p.dimensions, sum(value) as value, count(*)::int as parts,
                        coalesce(max(as_of), '-infinity') as as_of,
                        case when count(distinct qualifier) > 1 then 'ABOUT' else coalesce(max(qualifier), '') end as qualifier
                    from present p join sizes s on s.dimensions = p.dimensions cross join (values (false), (true)) as v (official)
                    where coordinate_id <> 0 and (state = 3 or not official) and not (case when official then given_officially else given end)
                    group by 1, 2, 3, 4, 5, 6
                    having count(*) = min(s.size)),
                fresh as (
                    select distinct on (body_id, period, indicator_id, standing, official) *
                    from complete order by body_id, period, indicator_id, standing, official, parts, dimensions),
                differing as materialized (
                    select coalesce(n.body_id, w.body_id) as body_id, coalesce(n.period, w.period) as period,
                        coalesce(n.indicator_id, w.indicator_id) as indicator_id, coalesce(n.standing, w.standing) as standing,
                        coalesce(n.official, w.official) as official, w.id as old_id, w.value as old_value, w.parts as old_parts, w.as_of as old_as_of,
                        w.qualifier as old_qualifier, n.value, n.parts, n.as_of, n.qualifier
                    from fresh n full join (select w.* from family f cross join lateral (select * from indicator.wholes w
                        where (w.body_id, w.period, w.indicator_id, w.standing, w.known_until)
                            = (f.body_id, f.period, f.indicator_id, f.standing, 'infinity') offset 0) w) w using (body_id, period, indicator_id, standing, official)
                    where (n.value, n.parts, n.as_of, n.qualifier) is distinct from (w.value, w.parts, w.as_of, w.qualifier)),
                closed as (update indicator.wholes w set known_until = :now from differing d where w.id = d.old_id),
                opened as (
                    insert into indicator.wholes (body_id, period, indicator_id, standing, official, value, parts, as_of, qualifier, known_since)
                    select body_id, period, indicator_id, standing, official, value, parts, as_of, qualifier, :now from differing where value is not null)
                """.formatted(table) + INTO_CHANGES + GROUPED.formatted("""
                (
                    select body_id, period, indicator_id, 0 as coordinate_id, standing, old_as_of as as_of, old_qualifier as qualifier,
                        case when official then 0 else -old_value end as entered, case when official then 0 else -old_parts end as entered_count,
                        case when official then -old_value else 0 end as approved, case when official then -old_parts else 0 end as approved_count
                    from differing where old_id is not null
                    union all
                    select body_id, period, indicator_id, 0, standing, as_of, qualifier, case when official then 0 else value end,
                        case when official then 0 else parts end, case when official then value else 0 end, case when official then parts else 0 end
                    from differing where value is not null) d
                """);
    }
}
