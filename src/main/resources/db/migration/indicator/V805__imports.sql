create table indicator.import_parts (
    source_id  bigint not null,
    part       integer not null,
    digest     text not null,
    outcome    jsonb not null,
    at         timestamp with time zone not null,
    constraint pk_import_parts primary key (source_id, part),
    constraint fk_import_parts_sources foreign key (source_id) references indicator.sources (id)
);
comment on table indicator.import_parts is 'What became of each part of an import that names a key: sent again, it answers as the first time and changes nothing';
comment on column indicator.import_parts.source_id is 'The import';
comment on column indicator.import_parts.part is 'Which part, from 0';
comment on column indicator.import_parts.digest is 'SHA-256 of its rows';
comment on column indicator.import_parts.outcome is 'Rows that were refused, with the reason, and rows that were as before, by their place in the part';
comment on column indicator.import_parts.at is 'When; after a week it is forgotten';
create index idx_import_parts_at on indicator.import_parts (at);
