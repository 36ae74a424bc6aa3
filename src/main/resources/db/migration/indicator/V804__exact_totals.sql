-- totals carry as-of days and qualifiers: both add up as counts do, so a sum knows them without looking at its values
alter table indicator.changes add column as_of date not null default '-infinity', add column qualifier text not null default '';
comment on column indicator.changes.as_of is 'As in observations; -infinity: none';
comment on column indicator.changes.qualifier is 'As in observations; empty: exact';
create index idx_changes_read on indicator.changes (indicator_id, period);
alter table indicator.changes set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

alter table indicator.totals drop constraint pk_totals;
alter table indicator.totals add column as_of date not null default '-infinity', add column qualifier text not null default '';
alter table indicator.totals add constraint pk_totals primary key (indicator_id, period, body_id, coordinate_id, standing, as_of, qualifier);
comment on column indicator.totals.as_of is 'As-of day of the values that went in; -infinity: none';
comment on column indicator.totals.qualifier is 'Qualifier of the values that went in; empty: exact';

alter table indicator.lineage add column entry boolean not null default false, add column known_since timestamp with time zone not null default '-infinity';
comment on column indicator.lineage.entry is 'The ancestor is the first on the way up, the body itself included, that totals are kept for: the first that is no enterprise';
comment on column indicator.lineage.known_since is 'When this was entered; -infinity: it was so from the beginning';
create table indicator.lineage_past (
    id          bigint generated always as identity,
    body_id     integer not null,
    ancestor_id integer not null,
    depth       integer not null,
    since       date not null,
    until       date not null,
    known_since timestamp with time zone not null,
    known_until timestamp with time zone not null,
    constraint pk_lineage_past primary key (id)
);
comment on table indicator.lineage_past is 'Lineage as it was held to be until the tree was changed: totals as they were known at a time follow it';
comment on column indicator.lineage_past.id is 'Id';
comment on column indicator.lineage_past.body_id is 'As in lineage';
comment on column indicator.lineage_past.ancestor_id is 'As in lineage';
comment on column indicator.lineage_past.depth is 'As in lineage';
comment on column indicator.lineage_past.since is 'As in lineage';
comment on column indicator.lineage_past.until is 'As in lineage';
comment on column indicator.lineage_past.known_since is 'As in lineage';
comment on column indicator.lineage_past.known_until is 'When it ceased to be held so';
create index idx_lineage_past_ancestor on indicator.lineage_past (ancestor_id);

create table indicator.wholes (
    id           bigint generated always as identity,
    body_id      integer not null,
    period       integer not null,
    indicator_id integer not null,
    standing     text not null,
    official     boolean not null,
    value        numeric not null,
    parts        integer not null,
    as_of        date not null,
    qualifier    text not null,
    known_since  timestamp with time zone not null,
    known_until  timestamp with time zone not null default 'infinity',
    constraint pk_wholes primary key (id)
);
comment on table indicator.wholes is 'Derived: where a body gave no whole but every part of a breakdown, their sum stands for the whole';
comment on column indicator.wholes.id is 'Id';
comment on column indicator.wholes.body_id is 'As in observations';
comment on column indicator.wholes.period is 'As in observations';
comment on column indicator.wholes.indicator_id is 'As in observations';
comment on column indicator.wholes.standing is 'As in observations';
comment on column indicator.wholes.official is 'Among approved values only; otherwise among all that were entered';
comment on column indicator.wholes.value is 'Sum of the parts of the coarsest breakdown that is complete';
comment on column indicator.wholes.parts is 'How many values went in';
comment on column indicator.wholes.as_of is 'Latest as-of day of the parts; -infinity: none';
comment on column indicator.wholes.qualifier is 'That of the parts, ABOUT where they differ; empty: exact';
comment on column indicator.wholes.known_since is 'When it came to stand';
comment on column indicator.wholes.known_until is 'When it ceased to; infinity: it stands';
create index idx_wholes_point on indicator.wholes (body_id, period, indicator_id, standing, known_until);

create function indicator.combinations(dimension_ids integer[]) returns bigint
    language sql stable strict parallel safe
    return (select round(exp(sum(ln(n))))::bigint
        from (select count(*) as n from indicator.categories where dimension_id = any(dimension_ids) group by dimension_id) counts);
comment on function indicator.combinations(integer[]) is 'How many combinations of parts these breakdowns have';

create table indicator.tree_stamps (
    id         integer not null,
    changed_in bigint not null,
    constraint pk_tree_stamps primary key (id),
    constraint chk_tree_stamps_one check (id = 1)
);
comment on table indicator.tree_stamps is 'One row that changes with bodies, names and memberships, so that nobody need read them to know that they are as before';
comment on column indicator.tree_stamps.id is '1';
comment on column indicator.tree_stamps.changed_in is 'Transaction of the last change';
create function indicator.stamp_tree() returns trigger language plpgsql as $$
begin
    insert into indicator.tree_stamps (id, changed_in) values (1, txid_current())
    on conflict (id) do update set changed_in = excluded.changed_in where indicator.tree_stamps.changed_in <> excluded.changed_in;
    return null;
end $$;
comment on function indicator.stamp_tree() is 'Notes that the tree of bodies changed';
create trigger bodies_stamp after insert or update or delete on indicator.bodies for each statement execute function indicator.stamp_tree();
create trigger body_names_stamp after insert or update or delete on indicator.body_names for each statement execute function indicator.stamp_tree();
create trigger lineage_stamp after insert or update or delete on indicator.lineage for each statement execute function indicator.stamp_tree();
create trigger successions_stamp after insert or update or delete on indicator.successions for each statement execute function indicator.stamp_tree();

drop function indicator.derive_lineage();
create function indicator.derive_lineage(p_at timestamp with time zone default '-infinity') returns void language plpgsql as $$
begin
    -- totals are brought up by one at a time, see TotalStore
    perform pg_advisory_xact_lock(362108174668);
    with recursive steps as (
        select body_id, parent_id, coalesce(valid_from, '-infinity'::date) as since,
            case when valid_to is null or row_number() over (partition by body_id order by valid_from desc nulls last) = 1
                then 'infinity'::date else valid_to end as until
        from indicator.memberships),
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
comment on function indicator.derive_lineage(timestamp with time zone) is 'Derives from all memberships anew which body counts to which totals, when, and brings the totals of those that changed up to it; p_at: when it became known';
select indicator.derive_lineage();
