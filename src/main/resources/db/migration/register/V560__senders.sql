create table register.senders (
    id              bigint generated always as identity,
    name            text                     not null,
    short_name      text,
    identifier      text,
    search          text generated always as (platform.fold(name || ' ' || coalesce(short_name, '') || ' ' || coalesce(identifier, ''))) stored,
    folded          text generated always as (regexp_replace(platform.fold(name), '[^a-z0-9]+', ' ', 'g')) stored,
    added_by        bigint,
    added_at        timestamp with time zone not null,
    version         integer                  not null default 0,
    constraint pk_senders primary key (id),
    constraint fk_senders_people foreign key (added_by) references organisation.people (id),
    constraint chk_senders_name check (name <> ''),
    constraint chk_senders_identifier check (length(identifier) <= 13)
);
comment on table register.senders is 'Bodies that send documents here, with their codes (tác giả văn bản, cơ quan gửi)';
comment on column register.senders.id is 'Id';
comment on column register.senders.name is 'Full name';
comment on column register.senders.short_name is 'Name for narrow columns';
comment on column register.senders.identifier is 'Identifier code of the body (mã định danh, OrganId), at most 13 characters';
comment on column register.senders.search is 'Text for searching, without accents';
comment on column register.senders.folded is 'The name without accents and marks: two spellings of one name are the same';
comment on column register.senders.added_by is 'Who added it; absent: the system';
comment on column register.senders.added_at is 'When';
comment on column register.senders.version is 'Grows with each change; a stale change is refused';
create unique index uidx_senders_folded on register.senders (folded);
create unique index uidx_senders_identifier on register.senders (identifier);
create index idx_senders_search on register.senders using gin (search public.gin_trgm_ops);
create index idx_senders_added_by on register.senders (added_by);

create table register.sender_spellings (
    folded    text   not null,
    sender_id bigint not null,
    constraint pk_sender_spellings primary key (folded),
    constraint fk_sender_spellings_senders foreign key (sender_id) references register.senders (id) on delete cascade
);
comment on table register.sender_spellings is 'How letterheads printed the name of a sender that a clerk has chosen for it: proposed the next time';
comment on column register.sender_spellings.folded is 'The printed name without accents and marks';
comment on column register.sender_spellings.sender_id is 'Whom it stands for';
create index idx_sender_spellings_sender on register.sender_spellings (sender_id);
