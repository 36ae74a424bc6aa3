create table document.conformity_checks (
    id         bigint generated always as identity,
    file_id    bigint                   not null,
    checked_by bigint                   not null,
    checked_at timestamp with time zone not null,
    constraint pk_conformity_checks primary key (id),
    constraint fk_conformity_checks_files foreign key (file_id) references attachment.files (id),
    constraint fk_conformity_checks_people foreign key (checked_by) references organisation.people (id)
);
comment on table document.conformity_checks is 'Files that somebody had checked against the decree on the form of documents (kiểm tra thể thức); what was found is computed when read';
comment on column document.conformity_checks.id is 'Id';
comment on column document.conformity_checks.file_id is 'The file exactly as it came';
comment on column document.conformity_checks.checked_by is 'Who handed it in; nobody else sees it';
comment on column document.conformity_checks.checked_at is 'When';
create index idx_conformity_checks_file on document.conformity_checks (file_id);
create index idx_conformity_checks_by on document.conformity_checks (checked_by, id);
