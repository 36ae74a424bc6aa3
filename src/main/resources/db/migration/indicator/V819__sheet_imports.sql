create table indicator.sheet_imports (
    id          bigint generated always as identity,
    round_id    bigint not null,
    body_id     integer,
    file_id     bigint not null,
    source_id   bigint not null,
    person_id   bigint,
    name        text not null,
    started_at  timestamp with time zone not null,
    finished_at timestamp with time zone,
    rows_done   integer not null default 0,
    written     integer not null default 0,
    unchanged   integer not null default 0,
    refused     integer not null default 0,
    problem     text,
    problem_arguments text[] not null default '{}',
    headings    text[] not null default '{}',
    constraint pk_sheet_imports primary key (id),
    constraint fk_sheet_imports_rounds foreign key (round_id) references indicator.rounds (id) on delete cascade,
    constraint fk_sheet_imports_bodies foreign key (body_id) references indicator.bodies (id),
    constraint fk_sheet_imports_files foreign key (file_id) references attachment.files (id),
    constraint fk_sheet_imports_sources foreign key (source_id) references indicator.sources (id),
    constraint fk_sheet_imports_people foreign key (person_id) references organisation.people (id)
);
comment on table indicator.sheet_imports is 'Filled-in sheets that were handed in, and how far they are taken in';
comment on column indicator.sheet_imports.id is 'Id';
comment on column indicator.sheet_imports.round_id is 'For which round';
comment on column indicator.sheet_imports.body_id is 'Only for this body; absent: all that the person may enter';
comment on column indicator.sheet_imports.file_id is 'The file as it came';
comment on column indicator.sheet_imports.source_id is 'Source of the values';
comment on column indicator.sheet_imports.person_id is 'Who handed it in; absent: an enterprise by its link';
comment on column indicator.sheet_imports.name is 'Name of whoever handed it in';
comment on column indicator.sheet_imports.started_at is 'When';
comment on column indicator.sheet_imports.finished_at is 'When the last row was taken; absent: still at it';
comment on column indicator.sheet_imports.rows_done is 'Rows of values that were taken so far; a restart goes on after them';
comment on column indicator.sheet_imports.written is 'Cells written';
comment on column indicator.sheet_imports.unchanged is 'Cells that were the same already';
comment on column indicator.sheet_imports.refused is 'Cells refused';
comment on column indicator.sheet_imports.problem is 'Why the whole file was refused, a message key; absent: it was read';
comment on column indicator.sheet_imports.problem_arguments is 'Arguments of that message';
comment on column indicator.sheet_imports.headings is 'Headings of the file''s columns, to give bad rows back with';
create index idx_sheet_imports_round on indicator.sheet_imports (round_id);
create index idx_sheet_imports_body on indicator.sheet_imports (body_id);
create index idx_sheet_imports_file on indicator.sheet_imports (file_id);
create index idx_sheet_imports_source on indicator.sheet_imports (source_id);
create index idx_sheet_imports_person on indicator.sheet_imports (person_id);

create table indicator.sheet_refusals (
    import_id bigint not null,
    row_number integer not null,
    cells     text[] not null,
    places    text[] not null,
    keys      text[] not null,
    found     text[] not null,
    constraint pk_sheet_refusals primary key (import_id, row_number),
    constraint fk_sheet_refusals_imports foreign key (import_id) references indicator.sheet_imports (id) on delete cascade
);
comment on table indicator.sheet_refusals is 'Rows of a sheet of which something was refused, as they came, with the reasons';
comment on column indicator.sheet_refusals.import_id is 'The import';
comment on column indicator.sheet_refusals.row_number is 'Number of the row as the spreadsheet shows it';
comment on column indicator.sheet_refusals.cells is 'Its cells as text';
comment on column indicator.sheet_refusals.places is 'Addresses of the refused cells, e.g. C7';
comment on column indicator.sheet_refusals.keys is 'Message key of each reason';
comment on column indicator.sheet_refusals.found is 'What stood in each';
