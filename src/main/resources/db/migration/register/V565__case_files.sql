create table register.retentions (
    id         bigint generated always as identity,
    name       text    not null,
    years      integer,
    citation   text    not null,
    valid_from date    not null,
    valid_to   date,
    version    integer not null default 0,
    constraint pk_retentions primary key (id),
    constraint chk_retentions_years check (years > 0),
    constraint chk_retentions_name check (name <> ''),
    constraint chk_retentions_valid check (valid_to >= valid_from)
);
comment on table register.retentions is 'How long case files are kept; dated, a case file keeps the one it was opened with (thời hạn bảo quản)';
comment on column register.retentions.id is 'Id';
comment on column register.retentions.name is 'As printed, e.g. 20 năm';
comment on column register.retentions.years is 'Number of years; absent: for ever (vĩnh viễn)';
comment on column register.retentions.citation is 'Article that gives it';
comment on column register.retentions.valid_from is 'First day on which it may be chosen';
comment on column register.retentions.valid_to is 'Last day; absent: still in force';
comment on column register.retentions.version is 'Grows with each change; a stale change is refused';
create unique index uidx_retentions_name on register.retentions (name, valid_from);

insert into register.retentions (name, years, citation, valid_from)
select v.name, v.years, 'Nghị định 30/2020/NĐ-CP, phụ lục V mục I.4', date '2020-03-05'
from (values ('Vĩnh viễn', null), ('70 năm', 70), ('50 năm', 50), ('30 năm', 30), ('20 năm', 20), ('15 năm', 15), ('10 năm', 10), ('5 năm', 5),
    ('2 năm', 2)) as v (name, years);

create table register.case_files (
    id           bigint generated always as identity,
    code         text    not null,
    year         integer not null,
    title        text    not null,
    unit_id      bigint  not null,
    keeper_id    bigint  not null,
    retention_id bigint  not null,
    usage        text    not null,
    language     text    not null,
    opened_on    date    not null,
    closed_on    date,
    note         text,
    state        text    not null,
    minutes      text,
    minutes_on   date,
    version      integer not null default 0,
    search       text generated always as (platform.fold(code || ' ' || title || ' ' || coalesce(note, ''))) stored,
    constraint pk_case_files primary key (id),
    constraint fk_case_files_units foreign key (unit_id) references organisation.units (id),
    constraint fk_case_files_keeper foreign key (keeper_id) references organisation.people (id),
    constraint fk_case_files_retentions foreign key (retention_id) references register.retentions (id),
    constraint chk_case_files_state check (state in ('OPEN', 'CLOSED', 'OFFERED', 'ARCHIVED', 'DESTROYED')),
    constraint chk_case_files_closed check ((state = 'OPEN') = (closed_on is null)),
    constraint chk_case_files_days check (closed_on >= opened_on),
    constraint chk_case_files_minutes check ((state = 'DESTROYED') = (minutes is not null and minutes_on is not null)),
    constraint chk_case_files_title check (title <> '' and code <> '')
);
comment on table register.case_files is 'Case files (hồ sơ công việc, Nghị định 30/2020 Điều 28–31, phụ lục V, phụ lục VI)';
comment on column register.case_files.id is 'Id';
comment on column register.case_files.code is 'Number and symbol of the list of case files, e.g. 01.TCCB (số và ký hiệu hồ sơ)';
comment on column register.case_files.year is 'Year it was formed (năm hình thành)';
comment on column register.case_files.title is 'Title (tiêu đề)';
comment on column register.case_files.unit_id is 'Unit that keeps it';
comment on column register.case_files.keeper_id is 'Who puts it together (người lập hồ sơ)';
comment on column register.case_files.retention_id is 'How long it is kept';
comment on column register.case_files.usage is 'Who may use it (chế độ sử dụng)';
comment on column register.case_files.language is 'Language of its documents';
comment on column register.case_files.opened_on is 'First day (thời gian bắt đầu)';
comment on column register.case_files.closed_on is 'Day its matter ended (thời gian kết thúc)';
comment on column register.case_files.note is 'Remark (ghi chú)';
comment on column register.case_files.state is 'Open, closed, offered to the archive, in the archive, destroyed';
comment on column register.case_files.minutes is 'Number of the minutes of its destruction (biên bản hủy)';
comment on column register.case_files.minutes_on is 'Day of those minutes';
comment on column register.case_files.version is 'Grows with each change; a stale change is refused';
comment on column register.case_files.search is 'Text for searching, without accents';
create unique index uidx_case_files_code on register.case_files (year, unit_id, code);
create index idx_case_files_unit on register.case_files (unit_id);
create index idx_case_files_keeper on register.case_files (keeper_id);
create index idx_case_files_retention on register.case_files (retention_id);
create index idx_case_files_search on register.case_files using gin (search public.gin_trgm_ops);

create table register.case_file_documents (
    id           bigint generated always as identity,
    case_file_id bigint                   not null,
    arrival_id   bigint,
    document_id  bigint,
    outgoing_id  bigint,
    added_by     bigint                   not null,
    added_at     timestamp with time zone not null,
    constraint pk_case_file_documents primary key (id),
    constraint fk_case_file_documents_case_files foreign key (case_file_id) references register.case_files (id),
    constraint fk_case_file_documents_arrivals foreign key (arrival_id) references register.arrivals (id),
    constraint fk_case_file_documents_documents foreign key (document_id) references document.documents (id),
    constraint fk_case_file_documents_outgoing foreign key (outgoing_id) references register.outgoing (id),
    constraint fk_case_file_documents_people foreign key (added_by) references organisation.people (id),
    constraint chk_case_file_documents_one check (num_nonnulls(arrival_id, document_id, outgoing_id) = 1)
);
comment on table register.case_file_documents is 'Documents of a case file; one document may lie in several without being copied';
comment on column register.case_file_documents.id is 'Id';
comment on column register.case_file_documents.case_file_id is 'The case file';
comment on column register.case_file_documents.arrival_id is 'A document that came in';
comment on column register.case_file_documents.document_id is 'Any other file that was read';
comment on column register.case_file_documents.outgoing_id is 'A document that went out';
comment on column register.case_file_documents.added_by is 'Who put it there';
comment on column register.case_file_documents.added_at is 'When';
create unique index uidx_case_file_documents on register.case_file_documents (case_file_id, arrival_id, document_id, outgoing_id) nulls not distinct;
create index idx_case_file_documents_arrival on register.case_file_documents (arrival_id);
create index idx_case_file_documents_document on register.case_file_documents (document_id);
create index idx_case_file_documents_outgoing on register.case_file_documents (outgoing_id);
create index idx_case_file_documents_added_by on register.case_file_documents (added_by);

create table register.case_file_steps (
    id           bigint generated always as identity,
    case_file_id bigint                   not null,
    kind         text                     not null,
    by_id        bigint                   not null,
    at           timestamp with time zone not null,
    words        text,
    constraint pk_case_file_steps primary key (id),
    constraint fk_case_file_steps_case_files foreign key (case_file_id) references register.case_files (id),
    constraint fk_case_file_steps_people foreign key (by_id) references organisation.people (id),
    constraint chk_case_file_steps_kind check (kind in ('OPENED', 'CHANGED', 'ADDED', 'REMOVED', 'CLOSED', 'REOPENED', 'OFFERED', 'REFUSED',
        'ARCHIVED', 'DESTROYED'))
);
comment on table register.case_file_steps is 'Way of a case file: who did what when';
comment on column register.case_file_steps.id is 'Id';
comment on column register.case_file_steps.case_file_id is 'The case file';
comment on column register.case_file_steps.kind is 'What was done';
comment on column register.case_file_steps.by_id is 'Who did it';
comment on column register.case_file_steps.at is 'When';
comment on column register.case_file_steps.words is 'In the words of the one who did it: document, reason, minutes';
create index idx_case_file_steps_case_file on register.case_file_steps (case_file_id);
create index idx_case_file_steps_by on register.case_file_steps (by_id);
