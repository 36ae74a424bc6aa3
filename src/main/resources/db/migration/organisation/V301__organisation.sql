create schema organisation;
comment on schema organisation is 'Units, people, posts, sponsors, stand-ins, accounts (tổ chức)';

create table organisation.units (
    id         bigint generated always as identity,
    code       text not null,
    kind       text not null,
    parent_id  bigint,
    takes_common_tasks boolean not null,
    sort_order integer not null default 1000,
    valid_from date,
    valid_to   date,
    version    integer not null default 0,
    constraint pk_units primary key (id),
    constraint fk_units_parent foreign key (parent_id) references organisation.units (id),
    constraint chk_units_kind check (kind in ('AUTHORITY', 'LEADERSHIP', 'OFFICE', 'DEPARTMENT', 'REPRESENTATIVE_OFFICE', 'PUBLIC_SERVICE_UNIT',
        'PARTY', 'MASS_ORGANISATION', 'EXTERNAL_AGENCY', 'ENTERPRISE')),
    constraint chk_units_valid check (valid_to >= valid_from)
);
comment on table organisation.units is 'A unit keeps its identity while its names change (đơn vị)';
comment on column organisation.units.id is 'Id';
comment on column organisation.units.code is 'Short code, unique, never changes, e.g. INVEST';
comment on column organisation.units.kind is 'Office, department, representative office, public-service unit, party or mass body, external agency, enterprise …';
comment on column organisation.units.parent_id is 'The unit it belongs to';
comment on column organisation.units.takes_common_tasks is 'Receives what is given to "all units" and answers for itself';
comment on column organisation.units.sort_order is 'Place in lists, as the authority orders its units';
comment on column organisation.units.valid_from is 'First day; absent: always';
comment on column organisation.units.valid_to is 'Last day; absent: still there';
comment on column organisation.units.version is 'Grows with each change; a stale change is refused';
create unique index uidx_units_code on organisation.units (code);
create index idx_units_parent on organisation.units (parent_id);

create table organisation.unit_names (
    id         bigint generated always as identity,
    unit_id    bigint not null,
    name       text not null,
    short_name text not null,
    valid_from date,
    valid_to   date,
    basis      text,
    constraint pk_unit_names primary key (id),
    constraint fk_unit_names_units foreign key (unit_id) references organisation.units (id) on delete cascade,
    constraint chk_unit_names_valid check (valid_to >= valid_from)
);
comment on table organisation.unit_names is 'Official names of a unit, one at a time (tên đơn vị theo thời gian)';
comment on column organisation.unit_names.id is 'Id';
comment on column organisation.unit_names.unit_id is 'The unit';
comment on column organisation.unit_names.name is 'Full name';
comment on column organisation.unit_names.short_name is 'Name for narrow columns';
comment on column organisation.unit_names.valid_from is 'First day of the name; absent: always';
comment on column organisation.unit_names.valid_to is 'Last day of the name; absent: still';
comment on column organisation.unit_names.basis is 'Decision that gave the name';
create index idx_unit_names_unit on organisation.unit_names (unit_id, valid_from);

create table organisation.unit_aliases (
    id         bigint generated always as identity,
    unit_id    bigint not null,
    alias      text not null,
    valid_from date,
    valid_to   date,
    constraint pk_unit_aliases primary key (id),
    constraint fk_unit_aliases_units foreign key (unit_id) references organisation.units (id) on delete cascade
);
comment on table organisation.unit_aliases is 'Other ways in which documents write the unit (tên gọi khác, viết tắt)';
comment on column organisation.unit_aliases.id is 'Id';
comment on column organisation.unit_aliases.unit_id is 'The unit';
comment on column organisation.unit_aliases.alias is 'As written';
comment on column organisation.unit_aliases.valid_from is 'First day; absent: always';
comment on column organisation.unit_aliases.valid_to is 'Last day; absent: still';
create index idx_unit_aliases_unit on organisation.unit_aliases (unit_id);

create table organisation.unit_successions (
    id             bigint generated always as identity,
    predecessor_id bigint not null,
    successor_id   bigint not null,
    on_date        date not null,
    basis          text,
    constraint pk_unit_successions primary key (id),
    constraint fk_unit_successions_predecessor foreign key (predecessor_id) references organisation.units (id),
    constraint fk_unit_successions_successor foreign key (successor_id) references organisation.units (id),
    constraint chk_unit_successions_two check (predecessor_id <> successor_id)
);
comment on table organisation.unit_successions is 'Which unit took over from which (kế thừa: sáp nhập, chia tách)';
comment on column organisation.unit_successions.id is 'Id';
comment on column organisation.unit_successions.predecessor_id is 'The unit that ended or gave work away';
comment on column organisation.unit_successions.successor_id is 'The unit that took over';
comment on column organisation.unit_successions.on_date is 'From this day';
comment on column organisation.unit_successions.basis is 'The decision';
create unique index uidx_unit_successions_pair on organisation.unit_successions (predecessor_id, successor_id);
create index idx_unit_successions_successor on organisation.unit_successions (successor_id);

create table organisation.people (
    id      bigint generated always as identity,
    name    text not null,
    email   text,
    version integer not null default 0,
    constraint pk_people primary key (id)
);
comment on table organisation.people is 'People in their public roles (người)';
comment on column organisation.people.id is 'Id';
comment on column organisation.people.name is 'Full name';
comment on column organisation.people.email is 'Mail address at work; private contacts are not kept';
comment on column organisation.people.version is 'Grows with each change; a stale change is refused';

create table organisation.posts (
    id         bigint generated always as identity,
    person_id  bigint not null,
    unit_id    bigint not null,
    title      text not null,
    rank       text not null,
    valid_from date,
    valid_to   date,
    basis      text,
    constraint pk_posts primary key (id),
    constraint fk_posts_people foreign key (person_id) references organisation.people (id) on delete cascade,
    constraint fk_posts_units foreign key (unit_id) references organisation.units (id),
    constraint chk_posts_rank check (rank in ('HEAD', 'DEPUTY', 'MEMBER')),
    constraint chk_posts_valid check (valid_to >= valid_from)
);
comment on table organisation.posts is 'Posts a person holds or held, several at a time (chức vụ)';
comment on column organisation.posts.id is 'Id';
comment on column organisation.posts.person_id is 'Who';
comment on column organisation.posts.unit_id is 'Where';
comment on column organisation.posts.title is 'Title as printed, e.g. Phó Trưởng ban';
comment on column organisation.posts.rank is 'HEAD leads the unit, DEPUTY stands for the head, MEMBER works there';
comment on column organisation.posts.valid_from is 'First day; absent: always';
comment on column organisation.posts.valid_to is 'Last day; absent: still';
comment on column organisation.posts.basis is 'Decision of appointment';
create index idx_posts_person on organisation.posts (person_id);
create index idx_posts_unit on organisation.posts (unit_id);

create table organisation.sponsorships (
    id         bigint generated always as identity,
    person_id  bigint not null,
    unit_id    bigint not null,
    valid_from date,
    valid_to   date,
    basis      text,
    constraint pk_sponsorships primary key (id),
    constraint fk_sponsorships_people foreign key (person_id) references organisation.people (id) on delete cascade,
    constraint fk_sponsorships_units foreign key (unit_id) references organisation.units (id),
    constraint chk_sponsorships_valid check (valid_to >= valid_from)
);
comment on table organisation.sponsorships is 'Which deputy head of the authority is in charge of which unit (lãnh đạo phụ trách)';
comment on column organisation.sponsorships.id is 'Id';
comment on column organisation.sponsorships.person_id is 'The deputy head';
comment on column organisation.sponsorships.unit_id is 'The unit';
comment on column organisation.sponsorships.valid_from is 'First day; absent: always';
comment on column organisation.sponsorships.valid_to is 'Last day; absent: still';
comment on column organisation.sponsorships.basis is 'Notice that assigned it';
create index idx_sponsorships_person on organisation.sponsorships (person_id);
create index idx_sponsorships_unit on organisation.sponsorships (unit_id);

create table organisation.stand_ins (
    id          bigint generated always as identity,
    absent_id   bigint not null,
    stand_in_id bigint not null,
    unit_id     bigint not null,
    valid_from  date not null,
    valid_to    date not null,
    basis       text not null,
    constraint pk_stand_ins primary key (id),
    constraint fk_stand_ins_absent foreign key (absent_id) references organisation.people (id) on delete cascade,
    constraint fk_stand_ins_stand_in foreign key (stand_in_id) references organisation.people (id) on delete cascade,
    constraint fk_stand_ins_units foreign key (unit_id) references organisation.units (id),
    constraint chk_stand_ins_two check (absent_id <> stand_in_id),
    constraint chk_stand_ins_valid check (valid_to >= valid_from)
);
comment on table organisation.stand_ins is 'Who acts for whom while away; the rights of the absent person at that unit pass on for the time (ủy quyền, thay mặt)';
comment on column organisation.stand_ins.id is 'Id';
comment on column organisation.stand_ins.absent_id is 'Who is away';
comment on column organisation.stand_ins.stand_in_id is 'Who acts';
comment on column organisation.stand_ins.unit_id is 'For which unit';
comment on column organisation.stand_ins.valid_from is 'First day';
comment on column organisation.stand_ins.valid_to is 'Last day';
comment on column organisation.stand_ins.basis is 'The paper that says so';
create index idx_stand_ins_absent on organisation.stand_ins (absent_id);
create index idx_stand_ins_stand_in on organisation.stand_ins (stand_in_id);
create index idx_stand_ins_unit on organisation.stand_ins (unit_id);

create table organisation.accounts (
    person_id     bigint not null,
    username      text not null,
    password_hash text not null,
    language      text not null default 'vi',
    shortcuts     boolean not null default true,
    disabled_at   timestamp with time zone,
    version       integer not null default 0,
    constraint pk_accounts primary key (person_id),
    constraint fk_accounts_people foreign key (person_id) references organisation.people (id) on delete cascade,
    constraint chk_accounts_language check (language in ('vi', 'en'))
);
comment on table organisation.accounts is 'How a person signs in (tài khoản)';
comment on column organisation.accounts.person_id is 'Whose';
comment on column organisation.accounts.username is 'Name to sign in with, in lower case';
comment on column organisation.accounts.password_hash is 'Argon2id';
comment on column organisation.accounts.language is 'Language of the pages';
comment on column organisation.accounts.shortcuts is 'Single-key shortcuts are on';
comment on column organisation.accounts.disabled_at is 'When it was switched off; absent: on';
comment on column organisation.accounts.version is 'Grows with each change; a stale change is refused';
create unique index uidx_accounts_username on organisation.accounts (username);

create table organisation.role_grants (
    id         bigint generated always as identity,
    person_id  bigint not null,
    role       text not null,
    unit_id    bigint not null,
    valid_from date,
    valid_to   date,
    constraint pk_role_grants primary key (id),
    constraint fk_role_grants_people foreign key (person_id) references organisation.people (id) on delete cascade,
    constraint fk_role_grants_units foreign key (unit_id) references organisation.units (id),
    constraint chk_role_grants_role check (role in ('CLERK', 'OFFICE', 'UNIT_HEAD', 'UNIT_DEPUTY', 'STAFF', 'LEADER', 'ADMINISTRATOR')),
    constraint chk_role_grants_valid check (valid_to >= valid_from)
);
comment on table organisation.role_grants is 'What a person may do, at which unit and when (quyền)';
comment on column organisation.role_grants.id is 'Id';
comment on column organisation.role_grants.person_id is 'Who';
comment on column organisation.role_grants.role is 'Clerk (văn thư), Office (tổng hợp), head, deputy, staff, leader of the authority, administrator';
comment on column organisation.role_grants.unit_id is 'At which unit';
comment on column organisation.role_grants.valid_from is 'First day; absent: always';
comment on column organisation.role_grants.valid_to is 'Last day; absent: still';
create index idx_role_grants_person on organisation.role_grants (person_id);
create index idx_role_grants_unit on organisation.role_grants (unit_id, role);

create table organisation.api_tokens (
    id           bigint generated always as identity,
    person_id    bigint not null,
    label        text not null,
    hash         bytea not null,
    created_at   timestamp with time zone not null,
    last_used_at timestamp with time zone,
    expires_on   date,
    revoked_at   timestamp with time zone,
    constraint pk_api_tokens primary key (id),
    constraint fk_api_tokens_people foreign key (person_id) references organisation.people (id) on delete cascade
);
comment on table organisation.api_tokens is 'Keys with which programs act for a person (mã truy cập)';
comment on column organisation.api_tokens.id is 'Id';
comment on column organisation.api_tokens.person_id is 'For whom';
comment on column organisation.api_tokens.label is 'What it is used for';
comment on column organisation.api_tokens.hash is 'SHA-256 of the token; the token itself is shown once and not kept';
comment on column organisation.api_tokens.created_at is 'When it was made';
comment on column organisation.api_tokens.last_used_at is 'When it was last used, to the hour';
comment on column organisation.api_tokens.expires_on is 'Last day; absent: no end';
comment on column organisation.api_tokens.revoked_at is 'When it was taken back';
create unique index uidx_api_tokens_hash on organisation.api_tokens (hash);
create index idx_api_tokens_person on organisation.api_tokens (person_id);

create table organisation.sign_in_attempts (
    id       bigint generated always as identity,
    username text not null,
    origin   text not null,
    at       timestamp with time zone not null,
    passed   boolean not null,
    constraint pk_sign_in_attempts primary key (id)
);
comment on table organisation.sign_in_attempts is 'Tries to sign in, to slow down guessing (lần đăng nhập)';
comment on column organisation.sign_in_attempts.id is 'Id';
comment on column organisation.sign_in_attempts.username is 'Name that was given';
comment on column organisation.sign_in_attempts.origin is 'Network address';
comment on column organisation.sign_in_attempts.at is 'When';
comment on column organisation.sign_in_attempts.passed is 'Whether it was right';
create index idx_sign_in_attempts_username on organisation.sign_in_attempts (username, at);
create index idx_sign_in_attempts_origin on organisation.sign_in_attempts (origin, at);

create view organisation.shared_units as
    select u.id, u.code, u.kind, u.parent_id, u.takes_common_tasks, u.sort_order, u.valid_from, u.valid_to, n.name, n.short_name
    from organisation.units u
    join lateral (select name, short_name from organisation.unit_names where unit_id = u.id
                  order by valid_to is null desc, valid_from desc nulls last limit 1) n on true;
comment on view organisation.shared_units is 'Units with their latest name, for other rooms';

create function organisation.unit_name(p_unit_id bigint, p_on date) returns text
    language sql stable parallel safe
    return (select name from organisation.unit_names
            where unit_id = p_unit_id
            order by (coalesce(valid_from, '-infinity') <= p_on and coalesce(valid_to, 'infinity') >= p_on) desc, valid_from desc nulls last limit 1);
comment on function organisation.unit_name(bigint, date) is 'The name a unit had on a day; where none is known for that day, the latest';

create view organisation.shared_people as
    select p.id, p.name, p.email, a.username, a.language
    from organisation.people p left join organisation.accounts a on a.person_id = p.id and a.disabled_at is null;
comment on view organisation.shared_people is 'People, for other rooms';

create view organisation.shared_role_grants as
    select g.person_id, g.role, g.unit_id, g.valid_from, g.valid_to from organisation.role_grants g
    union all
    -- while somebody is away the stand-in has the same rights at that unit
    select s.stand_in_id, g.role, g.unit_id, greatest(g.valid_from, s.valid_from), least(g.valid_to, s.valid_to)
    from organisation.stand_ins s join organisation.role_grants g on g.person_id = s.absent_id and g.unit_id = s.unit_id;
comment on view organisation.shared_role_grants is 'Rights of people including those they have as stand-ins, for other rooms';

create view organisation.shared_sponsorships as
    select person_id, unit_id, valid_from, valid_to from organisation.sponsorships;
comment on view organisation.shared_sponsorships is 'Who is in charge of which unit, for other rooms';
