create table register.folder_imports (
    id          bigint generated always as identity,
    folder      text                     not null,
    by_id       bigint                   not null,
    started_at  timestamp with time zone not null,
    finished_at timestamp with time zone,
    constraint pk_folder_imports primary key (id),
    constraint fk_folder_imports_people foreign key (by_id) references organisation.people (id)
);
comment on table register.folder_imports is 'Folders of documents being taken in, each file once however often it is begun anew (nhập từ thư mục)';
comment on column register.folder_imports.id is 'Id';
comment on column register.folder_imports.folder is 'Name of the folder as the importing machine has it';
comment on column register.folder_imports.by_id is 'Who takes it in';
comment on column register.folder_imports.started_at is 'When it was begun';
comment on column register.folder_imports.finished_at is 'When every file had its outcome; absent: not yet';
create unique index uidx_folder_imports_open on register.folder_imports (by_id, folder) where finished_at is null;
create index idx_folder_imports_by on register.folder_imports (by_id);

create table register.folder_import_files (
    import_id   bigint not null,
    path        text   not null,
    sha256      text   not null,
    size        bigint not null,
    outcome     text   not null,
    document_id bigint,
    reason      text,
    at          timestamp with time zone,
    constraint pk_folder_import_files primary key (import_id, path),
    constraint fk_folder_import_files_imports foreign key (import_id) references register.folder_imports (id) on delete cascade,
    constraint fk_folder_import_files_documents foreign key (document_id) references document.documents (id),
    constraint chk_folder_import_files_outcome check (outcome in ('WAITING', 'IMPORTED', 'KNOWN', 'REFUSED')),
    constraint chk_folder_import_files_document check ((document_id is not null) = (outcome in ('IMPORTED', 'KNOWN'))),
    constraint chk_folder_import_files_reason check ((reason is not null) = (outcome = 'REFUSED'))
);
comment on table register.folder_import_files is 'Files of such a folder and what became of each';
comment on column register.folder_import_files.import_id is 'The import';
comment on column register.folder_import_files.path is 'Path below the folder';
comment on column register.folder_import_files.sha256 is 'Its content';
comment on column register.folder_import_files.size is 'Number of bytes';
comment on column register.folder_import_files.outcome is 'Waiting, taken in, there already, refused';
comment on column register.folder_import_files.document_id is 'The document it became, or that has the same content';
comment on column register.folder_import_files.reason is 'Message key that says why it was refused';
comment on column register.folder_import_files.at is 'When that was decided';
create index idx_folder_import_files_document on register.folder_import_files (document_id);
create index idx_folder_import_files_outcome on register.folder_import_files (import_id, outcome);
