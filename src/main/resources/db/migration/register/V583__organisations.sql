-- one body, whether it writes to us or we to it: both catalogues know each other and keep name and code alike
alter table register.outside_bodies add column sender_id bigint;
alter table register.outside_bodies add constraint fk_outside_bodies_senders foreign key (sender_id) references register.senders (id);
comment on column register.outside_bodies.sender_id is 'The same body as a sender; absent only for an earlier body of the same name or code';

create function register.outside_code(given text) returns text
    language sql immutable as $$
    select case when upper(given) ~ '^[A-Z0-9]+([.][A-Z0-9]+)*$' and length(given) <= 13 then upper(given) end
$$;
comment on function register.outside_code(text) is 'A sender''s identifier as code for exchange, null where it cannot be one';

create function register.folded_name(given text) returns text
    language sql immutable as $$
    select regexp_replace(platform.fold(given), '[^a-z0-9]+', ' ', 'g')
$$;
comment on function register.folded_name(text) is 'A name without accents and marks, as senders.folded has it';

create function register.sender_of(the_name text, the_code text) returns bigint
    language plpgsql as $$
declare
    found_id bigint;
begin
    select s.id into found_id from register.senders s
        where (s.folded = register.folded_name(the_name) or upper(s.identifier) = the_code)
          and not exists (select from register.outside_bodies b where b.sender_id = s.id)
        order by upper(s.identifier) = the_code desc nulls last, s.id limit 1;
    if found_id is null then
        insert into register.senders (name, identifier, added_at)
            select the_name, the_code, now()
            where not exists (select from register.senders s where upper(s.identifier) = the_code)
            on conflict do nothing returning id into found_id;
    else
        update register.senders s set identifier = the_code
            where s.id = found_id and s.identifier is null and the_code is not null
              and not exists (select from register.senders o where upper(o.identifier) = the_code);
    end if;
    return found_id;
end $$;
comment on function register.sender_of(text, text) is 'The sender that an outside body is, made where there is none; null where it is another body''s';

create function register.add_outside_body(the_sender bigint, the_name text, the_identifier text) returns void
    language plpgsql as $$
declare
    wanted text := register.outside_code(the_identifier);
begin
    insert into register.outside_bodies (name, code, sender_id)
        select the_name,
            case when exists (select from register.outside_bodies b where b.code = wanted and b.valid_to is null) then null else wanted end,
            the_sender
        where not exists (select from register.outside_bodies b where b.sender_id = the_sender);
end $$;
comment on function register.add_outside_body(bigint, text, text) is 'Makes the outside body that a sender is, where there is none';

do $$
declare
    one record;
begin
    for one in select id, name, code from register.outside_bodies order by valid_to desc nulls first, id loop
        update register.outside_bodies set sender_id = register.sender_of(one.name, one.code) where id = one.id;
    end loop;
    for one in select id, name, identifier from register.senders order by id loop
        perform register.add_outside_body(one.id, one.name, one.identifier);
    end loop;
end $$;
create unique index uidx_outside_bodies_sender on register.outside_bodies (sender_id);

create function register.join_outside_body() returns trigger
    language plpgsql as $$
begin
    if new.sender_id is null then
        new.sender_id := register.sender_of(new.name, new.code);
    end if;
    return new;
end $$;
comment on function register.join_outside_body() is 'A new outside body is a sender too';
create trigger join_sender before insert on register.outside_bodies
    for each row execute function register.join_outside_body();

create function register.join_sender() returns trigger
    language plpgsql as $$
begin
    perform register.add_outside_body(new.id, new.name, new.identifier);
    return null;
end $$;
comment on function register.join_sender() is 'A new sender is an outside body too';
-- not where the sender itself is made for an outside body
create trigger join_outside_body after insert on register.senders
    for each row when (pg_trigger_depth() = 0) execute function register.join_sender();

create function register.follow_outside_body() returns trigger
    language plpgsql as $$
begin
    update register.senders set name = new.name,
        identifier = case when new.code is distinct from old.code then new.code else identifier end, version = version + 1
        where id = new.sender_id;
    return null;
end $$;
comment on function register.follow_outside_body() is 'Name and code of the sender follow those of the outside body';
create trigger follow_sender after update of name, code on register.outside_bodies
    for each row when (pg_trigger_depth() = 0 and (new.name, new.code) is distinct from (old.name, old.code))
    execute function register.follow_outside_body();

create function register.follow_sender() returns trigger
    language plpgsql as $$
begin
    update register.outside_bodies set name = new.name,
        code = case when new.identifier is distinct from old.identifier then register.outside_code(new.identifier) else code end,
        version = version + 1
        where sender_id = new.id;
    return null;
end $$;
comment on function register.follow_sender() is 'Name and code of the outside body follow those of the sender';
create trigger follow_outside_body after update of name, identifier on register.senders
    for each row when (pg_trigger_depth() = 0 and (new.name, new.identifier) is distinct from (old.name, old.identifier))
    execute function register.follow_sender();
