create table organisation.import_drafts (
    id        bigint generated always as identity,
    kind      text not null,
    person_id bigint not null,
    made_at   timestamp with time zone not null,
    file_name text not null,
    content   jsonb not null,
    constraint pk_import_drafts primary key (id),
    constraint fk_import_drafts_people foreign key (person_id) references organisation.people (id) on delete cascade,
    constraint chk_import_drafts_kind check (kind in ('UNITS', 'PEOPLE'))
);
comment on table organisation.import_drafts is 'Rows of an uploaded sheet between looking at them and taking them in (bản nhập từ Excel chờ xem); kept for a day';
comment on column organisation.import_drafts.id is 'Id';
comment on column organisation.import_drafts.kind is 'What the rows are: units or people';
comment on column organisation.import_drafts.person_id is 'Who uploaded it; nobody else sees it';
comment on column organisation.import_drafts.made_at is 'When';
comment on column organisation.import_drafts.file_name is 'Name of the file';
comment on column organisation.import_drafts.content is 'Rows not taken in yet: number in the sheet and cells by field';
create index idx_import_drafts_person on organisation.import_drafts (person_id);
