-- a body that is there no longer belongs to its last whole for ever, for the period in which it ended; one that is there belongs to nothing after its last membership
create or replace function indicator.derive_lineage(p_at timestamp with time zone default '-infinity') returns void language plpgsql as $$
begin
    -- totals are brought up by one at a time, see TotalStore
    perform pg_advisory_xact_lock(362108174668);
    with recursive steps as (
        select m.body_id, m.parent_id, coalesce(m.valid_from, '-infinity'::date) as since,
            case when m.valid_to is null or m.valid_to >= b.valid_to
                    and row_number() over (partition by m.body_id order by m.valid_from desc nulls last) = 1
                then 'infinity'::date else m.valid_to end as until
        from indicator.memberships m join indicator.bodies b on b.id = m.body_id),
    paths as (
        select id as body_id, id as ancestor_id, 0 as depth, '-infinity'::date as since, 'infinity'::date as until,
            kind <> 'ENTERPRISE' as entry, kind = 'ENTERPRISE' as inside
        from indicator.bodies
        union all
        select p.body_id, s.parent_id, p.depth + 1, greatest(p.since, s.since), least(p.until, s.until),
            p.inside and b.kind <> 'ENTERPRISE', p.inside and b.kind = 'ENTERPRISE'
        from paths p join steps s on s.body_id = p.ancestor_id join indicator.bodies b on b.id = s.parent_id
        where greatest(p.since, s.since) <= least(p.until, s.until) and p.depth < 20),
    differing as materialized (
        select coalesce(n.body_id, o.body_id) as body_id, coalesce(n.ancestor_id, o.ancestor_id) as ancestor_id, coalesce(n.since, o.since) as since,
            o.depth as old_depth, o.until as old_until, o.known_since, n.depth as new_depth, n.until as new_until, n.entry
        from paths n full join indicator.lineage o on (o.body_id, o.ancestor_id, o.since) = (n.body_id, n.ancestor_id, n.since)
        where (o.depth, o.until, o.entry) is distinct from (n.depth, n.until, n.entry)),
    remembered as (
        insert into indicator.lineage_past (body_id, ancestor_id, depth, since, until, known_since, known_until)
        select body_id, ancestor_id, old_depth, since, old_until, known_since, p_at from differing
        where old_until is not null and (old_depth, old_until) is distinct from (new_depth, new_until) and known_since < p_at),
    gone as (
        delete from indicator.lineage l using differing d
        where d.new_until is null and (l.body_id, l.ancestor_id, l.since) = (d.body_id, d.ancestor_id, d.since)),
    other as (
        update indicator.lineage l set depth = d.new_depth, until = d.new_until, entry = d.entry,
            known_since = case when (d.old_depth, d.old_until) = (d.new_depth, d.new_until) then l.known_since else p_at end
        from differing d
        where d.old_until is not null and d.new_until is not null and (l.body_id, l.ancestor_id, l.since) = (d.body_id, d.ancestor_id, d.since)),
    come as (
        insert into indicator.lineage (body_id, ancestor_id, depth, since, until, entry, known_since)
        select body_id, ancestor_id, new_depth, since, new_until, entry, p_at from differing where old_until is null),
    -- who counts, or no longer counts, to whom on which days; what counts before and after is left alone
    effects as materialized (
        select d.body_id, d.ancestor_id,
            case when d.old_until is null or d.new_until is null then d.since else least(d.old_until, d.new_until) + 1 end as since,
            greatest(d.old_until, d.new_until) as until,
            case when d.old_until is null or d.new_until > d.old_until then 1 else -1 end as sign
        from differing d join indicator.bodies b on b.id = d.ancestor_id and b.kind <> 'ENTERPRISE'
        where d.old_until is distinct from d.new_until),
    -- what the totals hold of a body: its values less what waits to be added
    held as (
        select e.ancestor_id, e.sign, o.indicator_id, o.period, o.coordinate_id, o.standing, coalesce(o.as_of, '-infinity') as as_of,
            coalesce(o.qualifier, '') as qualifier, o.value as entered, 1 as entered_count,
            case when o.state = 3 then o.value else 0 end as approved, case when o.state = 3 then 1 else 0 end as approved_count
        from effects e join indicator.observations o on o.body_id = e.body_id and indicator.last_day(o.period) between e.since and e.until
        union all
        select e.ancestor_id, e.sign, w.indicator_id, w.period, 0, w.standing, w.as_of, w.qualifier, case when w.official then 0 else w.value end,
            case when w.official then 0 else w.parts end, case when w.official then w.value else 0 end, case when w.official then w.parts else 0 end
        from effects e join indicator.wholes w on w.body_id = e.body_id and w.known_until = 'infinity'
            and indicator.last_day(w.period) between e.since and e.until
        union all
        select e.ancestor_id, -e.sign, c.indicator_id, c.period, c.coordinate_id, c.standing, c.as_of, c.qualifier, c.entered, c.entered_count,
            c.approved, c.approved_count
        from effects e join indicator.changes c on c.body_id = e.body_id and indicator.last_day(c.period) between e.since and e.until)
    insert into indicator.totals (indicator_id, period, body_id, coordinate_id, standing, as_of, qualifier, entered, entered_count, approved, approved_count)
    select indicator_id, period, ancestor_id, coordinate_id, standing, as_of, qualifier, sum(sign * entered), sum(sign * entered_count),
        sum(sign * approved), sum(sign * approved_count)
    from held
    group by 1, 2, 3, 4, 5, 6, 7
    having sum(sign * entered) <> 0 or sum(sign * entered_count) <> 0 or sum(sign * approved) <> 0 or sum(sign * approved_count) <> 0
    on conflict (indicator_id, period, body_id, coordinate_id, standing, as_of, qualifier) do update set
        entered = indicator.totals.entered + excluded.entered, entered_count = indicator.totals.entered_count + excluded.entered_count,
        approved = indicator.totals.approved + excluded.approved, approved_count = indicator.totals.approved_count + excluded.approved_count;
end $$;
