create extension if not exists btree_gin with schema public;

create schema search;
comment on schema search is 'What can be found, in one index over all rooms (tìm kiếm)';

create table search.entries (
    kind       text                     not null,
    object_id  bigint                   not null,
    title      text                     not null,
    detail     text                     not null default '',
    body       text                     not null default '',
    address    text                     not null,
    facets     text[]                   not null default '{}',
    day        date,
    year       integer                  not null,
    readers    text[],
    words      tsvector                 not null,
    indexed_at timestamp with time zone not null,
    constraint pk_entries primary key (kind, object_id)
);
comment on table search.entries is 'One thing that can be found: a document, a task, a person';
comment on column search.entries.kind is 'What it is: DOCUMENT, TASK, PERSON, …';
comment on column search.entries.object_id is 'Its id in its own room';
comment on column search.entries.title is 'Name for people, the first line of a result';
comment on column search.entries.detail is 'Second line of a result, e.g. the subject (trích yếu)';
comment on column search.entries.body is 'Its text, Unicode NFC, for the extract';
comment on column search.entries.address is 'Page that shows it';
comment on column search.entries.facets is 'What filters ask for, folded, e.g. loai:tb, so:05';
comment on column search.entries.day is 'Its day: of issue, on which it was given; absent where it has none';
comment on column search.entries.year is 'Year of that day; 9999 without one, so that it is never left out as old';
comment on column search.entries.readers is 'Roles and places that may see it, e.g. OFFICE, unit:12; absent: everybody who is signed in';
comment on column search.entries.words is 'Its syllables without accents: A title, B detail, C units, D text';
comment on column search.entries.indexed_at is 'When it was taken in';
create index idx_entries_words on search.entries using gin (words, year, facets);
create index idx_entries_year on search.entries (year);

create table search.queue (
    id        bigint generated always as identity,
    kind      text   not null,
    object_id bigint not null,
    constraint pk_queue primary key (id)
);
comment on table search.queue is 'What changed and is not taken in yet; written by the room in the transaction that changes it';
comment on column search.queue.id is 'Id';
comment on column search.queue.kind is 'What it is';
comment on column search.queue.object_id is 'Its id in its own room';
