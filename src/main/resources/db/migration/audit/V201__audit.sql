create schema audit;
comment on schema audit is 'Who did what, when, from where and why (nhật ký); nothing here is ever changed or removed';

create table audit.chains (
    chain     smallint not null,
    length    bigint   not null default 0,
    last_hash bytea    not null default '\x'::bytea,
    constraint pk_chains primary key (chain)
);
comment on table audit.chains is 'Heads of the hash chains. A transaction writes to one chain only, so that writers seldom wait for each other and never for each other in a ring';
comment on column audit.chains.chain is 'Number of the chain';
comment on column audit.chains.length is 'How many entries it has; a shorter chain has lost some';
comment on column audit.chains.last_hash is 'Hash of its last entry';
insert into audit.chains (chain) select generate_series(0, 31);

create table audit.entries (
    chain        smallint                 not null,
    position     bigint                   not null,
    at           timestamp with time zone not null,
    actor_id     bigint,
    actor_name   text                     not null,
    origin       text                     not null,
    action       text                     not null,
    object_type  text                     not null,
    object_id    bigint                   not null,
    object_label text                     not null,
    before       jsonb,
    after        jsonb,
    reason       text,
    hash         bytea                    not null,
    constraint pk_entries primary key (chain, position, at)
) partition by range (at);
comment on table audit.entries is 'One row per change, written in the transaction of the change';
comment on column audit.entries.chain is 'The hash chain it belongs to';
comment on column audit.entries.position is 'Its place in the chain, from 1 without gaps';
comment on column audit.entries.at is 'When';
comment on column audit.entries.actor_id is 'Who (person), absent for the system itself';
comment on column audit.entries.actor_name is 'The name that person had then';
comment on column audit.entries.origin is 'From where: network address and channel';
comment on column audit.entries.action is 'What, as a message key below audit.action';
comment on column audit.entries.object_type is 'Kind of the thing changed, e.g. task';
comment on column audit.entries.object_id is 'Its id';
comment on column audit.entries.object_label is 'What people called it then';
comment on column audit.entries.before is 'The changed fields as they were';
comment on column audit.entries.after is 'The changed fields as they became';
comment on column audit.entries.reason is 'Why, in the words of the actor';
comment on column audit.entries.hash is 'SHA-256 over the previous hash of the chain and all fields';
create table audit.entries_2026 partition of audit.entries for values from ('2026-01-01') to ('2027-01-01');
create table audit.entries_2027 partition of audit.entries for values from ('2027-01-01') to ('2028-01-01');
create table audit.entries_2028 partition of audit.entries for values from ('2028-01-01') to ('2029-01-01');
create table audit.entries_2029 partition of audit.entries for values from ('2029-01-01') to ('2030-01-01');
create table audit.entries_rest partition of audit.entries default;
create index idx_entries_object on audit.entries (object_type, object_id, at desc);
create index idx_entries_at on audit.entries (at desc);

create function audit.entry_hash(
    previous bytea, chain smallint, "position" bigint, at timestamp with time zone, actor_id bigint, actor_name text, origin text,
    action text, object_type text, object_id bigint, object_label text, before jsonb, after jsonb, reason text) returns bytea
    language sql immutable parallel safe
    -- every field with its length before it, so that no two rows read the same
    return sha256(previous || convert_to((
        select string_agg(coalesce(length(field)::text || ':' || field, '-'), '|' order by nr)
        from unnest(array[chain::text, "position"::text, (extract(epoch from at) * 1000000)::bigint::text, actor_id::text, actor_name, origin,
            action, object_type, object_id::text, object_label, before::text, after::text, reason]) with ordinality as fields (field, nr)
    ), 'UTF8'));
comment on function audit.entry_hash is 'The hash of an entry, from the hash before it and all its fields';

create function audit.append(
    p_at timestamp with time zone, p_actor_id bigint, p_actor_name text, p_origin text, p_action text, p_object_type text, p_object_id bigint,
    p_object_label text, p_before jsonb, p_after jsonb, p_reason text) returns void
    language plpgsql security definer set search_path = audit, pg_temp as $$
declare
    head audit.chains;
    next_hash bytea;
begin
    select * into head from audit.chains where chain = (pg_current_xact_id()::text::numeric % 32)::smallint for update;
    next_hash := audit.entry_hash(head.last_hash, head.chain, head.length + 1, p_at, p_actor_id, p_actor_name, p_origin, p_action,
        p_object_type, p_object_id, p_object_label, p_before, p_after, p_reason);
    insert into audit.entries (chain, position, at, actor_id, actor_name, origin, action, object_type, object_id, object_label, before, after, reason, hash)
    values (head.chain, head.length + 1, p_at, p_actor_id, p_actor_name, p_origin, p_action, p_object_type, p_object_id, p_object_label,
        p_before, p_after, p_reason, next_hash);
    update audit.chains set length = head.length + 1, last_hash = next_hash where chain = head.chain;
end $$;
comment on function audit.append is 'The only way to write an entry: it runs with the owner''s rights, the application itself may only read';

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed or removed';
end $$;
comment on function audit.refuse_change() is 'Refuses changes even to the owner of the tables';
create trigger entries_never_change before update or delete on audit.entries for each row execute function audit.refuse_change();
create trigger entries_never_truncate before truncate on audit.entries for each statement execute function audit.refuse_change();

create function audit.broken_chains() returns table (chain smallint, "position" bigint, problem text)
    language sql stable as $$
    with walked as (
        select e.*, lag(e.hash, 1, '\x'::bytea) over w as previous, row_number() over w as expected
        from audit.entries e window w as (partition by e.chain order by e.position))
    select w.chain, w.position, case when w.position <> w.expected then 'MISSING' else 'CHANGED' end
    from walked w
    where w.position <> w.expected
       or w.hash <> audit.entry_hash(w.previous, w.chain, w.position, w.at, w.actor_id, w.actor_name, w.origin, w.action,
            w.object_type, w.object_id, w.object_label, w.before, w.after, w.reason)
    union all
    select c.chain, c.length, 'MISSING'
    from audit.chains c left join lateral (
        select e.position, e.hash from audit.entries e where e.chain = c.chain order by e.position desc limit 1) last on true
    where c.length <> coalesce(last.position, 0) or c.last_hash <> coalesce(last.hash, '\x'::bytea)
    order by 1, 2
    $$;
comment on function audit.broken_chains() is 'Every place where an entry was removed (MISSING) or altered (CHANGED); no row: the record is whole';
