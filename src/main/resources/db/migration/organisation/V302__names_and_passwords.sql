create function organisation.given_name(p_name text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(p_name, '^.*\s', '');
comment on function organisation.given_name(text) is 'The last word of a name, by which people are listed (tên)';

create index idx_people_order on organisation.people (organisation.given_name(name) collate platform.vi, name collate platform.vi, id);
create index idx_people_fold on organisation.people using gin (platform.fold(name) public.gin_trgm_ops);

alter table organisation.accounts add column password_given_by text;
comment on column organisation.accounts.password_given_by is 'Who set the password for the person, who has to choose an own one; absent: the person did';
