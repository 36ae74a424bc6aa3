create schema audit;
create table audit.entry (
  id bigint generated always as identity constraint pk_entry primary key,
  what text not null
);
create function audit.append(what text) returns bigint
  language sql security definer set search_path = audit, pg_temp
  as $$ insert into audit.entry (what) values (what) returning id $$;
create function audit.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are never changed';
end $$;
create trigger entry_refuse before update or delete on audit.entry for each row execute function audit.refuse();
alter table audit.entry enable always trigger entry_refuse;
