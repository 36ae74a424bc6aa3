create table indicator.bodies (
    id         integer generated always as identity,
    code       text not null,
    kind       text not null,
    unit_id    bigint,
    sort_order integer not null default 1000,
    valid_from date,
    valid_to   date,
    version    integer not null default 0,
    constraint pk_bodies primary key (id),
    constraint fk_bodies_units foreign key (unit_id) references organisation.units (id),
    constraint chk_bodies_kind check (kind in ('ENTERPRISE', 'ZONE', 'DEPARTMENT', 'AUTHORITY', 'BLOCK', 'MINISTRY')),
    constraint chk_bodies_valid check (valid_to >= valid_from)
);
comment on table indicator.bodies is 'Who figures are about: enterprise, zone, department, authority, block, ministry (nơi báo cáo)';
comment on column indicator.bodies.id is 'Id';
comment on column indicator.bodies.code is 'Stable code; tax code for enterprises';
comment on column indicator.bodies.kind is 'Rung of the ladder';
comment on column indicator.bodies.unit_id is 'The unit of the authority that it is, where it is one';
comment on column indicator.bodies.sort_order is 'Place in lists';
comment on column indicator.bodies.valid_from is 'First day; absent: always';
comment on column indicator.bodies.valid_to is 'Last day; absent: still there';
comment on column indicator.bodies.version is 'Grows with each change, of its names and memberships too; a stale change is refused';
create unique index uidx_bodies_code on indicator.bodies (code);
create index idx_bodies_unit on indicator.bodies (unit_id);

create table indicator.body_names (
    id         bigint generated always as identity,
    body_id    integer not null,
    name       text not null,
    short_name text not null,
    valid_from date,
    valid_to   date,
    basis      text,
    constraint pk_body_names primary key (id),
    constraint fk_body_names_bodies foreign key (body_id) references indicator.bodies (id) on delete cascade,
    constraint chk_body_names_valid check (valid_to >= valid_from)
);
comment on table indicator.body_names is 'Names over time, one at a time; reports of old periods print the old name';
comment on column indicator.body_names.id is 'Id';
comment on column indicator.body_names.body_id is 'Whose';
comment on column indicator.body_names.name is 'Full name';
comment on column indicator.body_names.short_name is 'Name for narrow columns';
comment on column indicator.body_names.valid_from is 'First day of the name; absent: always';
comment on column indicator.body_names.valid_to is 'Last day of the name; absent: still';
comment on column indicator.body_names.basis is 'Decision that gave the name';
create index idx_body_names_body on indicator.body_names (body_id, valid_from);

create table indicator.memberships (
    id         bigint generated always as identity,
    body_id    integer not null,
    parent_id  integer not null,
    valid_from date,
    valid_to   date,
    basis      text,
    constraint pk_memberships primary key (id),
    constraint fk_memberships_body foreign key (body_id) references indicator.bodies (id) on delete cascade,
    constraint fk_memberships_parent foreign key (parent_id) references indicator.bodies (id),
    constraint chk_memberships_two check (body_id <> parent_id),
    constraint chk_memberships_valid check (valid_to >= valid_from)
);
comment on table indicator.memberships is 'What a body belongs to, one at a time (trực thuộc)';
comment on column indicator.memberships.id is 'Id';
comment on column indicator.memberships.body_id is 'The part';
comment on column indicator.memberships.parent_id is 'The whole';
comment on column indicator.memberships.valid_from is 'First day; absent: always';
comment on column indicator.memberships.valid_to is 'Last day; absent: still';
comment on column indicator.memberships.basis is 'The decision';
create index idx_memberships_body on indicator.memberships (body_id);
create index idx_memberships_parent on indicator.memberships (parent_id);

create table indicator.successions (
    predecessor_id integer not null,
    successor_id   integer not null,
    on_date        date not null,
    basis          text,
    constraint pk_successions primary key (predecessor_id, successor_id),
    constraint fk_successions_predecessor foreign key (predecessor_id) references indicator.bodies (id),
    constraint fk_successions_successor foreign key (successor_id) references indicator.bodies (id),
    constraint chk_successions_two check (predecessor_id <> successor_id)
);
comment on table indicator.successions is 'Who took over from whom (sáp nhập, chia tách); values stay with the one they were reported for';
comment on column indicator.successions.predecessor_id is 'The body that ended or gave work away';
comment on column indicator.successions.successor_id is 'The body that took over';
comment on column indicator.successions.on_date is 'From this day';
comment on column indicator.successions.basis is 'The decision';
create index idx_successions_successor on indicator.successions (successor_id);

create table indicator.lineage (
    body_id     integer not null,
    ancestor_id integer not null,
    depth       integer not null,
    since       date not null,
    until       date not null,
    constraint pk_lineage primary key (body_id, ancestor_id, since),
    constraint fk_lineage_body foreign key (body_id) references indicator.bodies (id) on delete cascade,
    constraint fk_lineage_ancestor foreign key (ancestor_id) references indicator.bodies (id) on delete cascade
);
comment on table indicator.lineage is 'Derived from memberships: to which totals a body counts on which days, itself (depth 0) included';
comment on column indicator.lineage.body_id is 'The body';
comment on column indicator.lineage.ancestor_id is 'What it counts to';
comment on column indicator.lineage.depth is 'Steps between them';
comment on column indicator.lineage.since is 'First day; -infinity: always';
comment on column indicator.lineage.until is 'Last day; infinity: still. The last membership of a body that ended goes on, so that its last figures stay in the totals';
create index idx_lineage_ancestor on indicator.lineage (ancestor_id, depth);

create function indicator.derive_lineage() returns void
    language sql
    begin atomic
    delete from indicator.lineage;
    with recursive steps as (
        select body_id, parent_id, coalesce(valid_from, '-infinity'::date) as since,
            case when valid_to is null or row_number() over (partition by body_id order by valid_from desc nulls last) = 1
                then 'infinity'::date else valid_to end as until
        from indicator.memberships),
    paths as (
        select id as body_id, id as ancestor_id, 0 as depth, '-infinity'::date as since, 'infinity'::date as until from indicator.bodies
        union all
        select p.body_id, s.parent_id, p.depth + 1, greatest(p.since, s.since), least(p.until, s.until)
        from paths p join steps s on s.body_id = p.ancestor_id
        where greatest(p.since, s.since) <= least(p.until, s.until) and p.depth < 20)
    insert into indicator.lineage (body_id, ancestor_id, depth, since, until)
    select body_id, ancestor_id, depth, since, until from paths;
    end;
comment on function indicator.derive_lineage() is 'Derives from all memberships anew which body counts to which totals, when';
