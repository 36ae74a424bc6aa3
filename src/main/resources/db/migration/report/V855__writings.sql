create table report.writings (
    id         bigint generated always as identity,
    report_id  bigint not null,
    part_id    bigint,
    version    integer not null,
    subject    text,
    text       text not null,
    written_by bigint,
    written_at timestamp with time zone not null,
    constraint pk_writings primary key (id),
    constraint fk_writings_reports foreign key (report_id) references report.reports (id),
    constraint fk_writings_parts foreign key (part_id) references report.parts (id) on delete cascade,
    constraint fk_writings_written_by foreign key (written_by) references organisation.people (id),
    constraint chk_writings_subject check ((subject is null) = (part_id is not null))
);
comment on table report.writings is 'Texts of reports and of their parts as they were saved, each version once: who wrote it, and what two people began with';
comment on column report.writings.id is 'Id';
comment on column report.writings.report_id is 'Report';
comment on column report.writings.part_id is 'Its part; absent: the text of the report itself';
comment on column report.writings.version is 'Version of the report or the part from which on it stood';
comment on column report.writings.subject is 'What the report is about (trích yếu), of a report';
comment on column report.writings.text is 'The text';
comment on column report.writings.written_by is 'Who wrote it; absent: the system';
comment on column report.writings.written_at is 'When';
create unique index uidx_writings_version on report.writings (report_id, coalesce(part_id, 0), version);
create index idx_writings_part on report.writings (part_id);
create index idx_writings_written_by on report.writings (written_by);

insert into report.writings (report_id, version, subject, text, written_by, written_at)
select id, version, subject, source, author_id, changed_at from report.reports;
insert into report.writings (report_id, part_id, version, text, written_by, written_at)
select report_id, id, version, text, written_by, written_at from report.parts where written_at is not null;

create table report.drafts (
    id        bigint generated always as identity,
    person_id bigint not null,
    report_id bigint not null,
    part_id   bigint,
    version   integer not null,
    subject   text,
    text      text not null,
    saved_at  timestamp with time zone not null,
    constraint pk_drafts primary key (id),
    constraint fk_drafts_people foreign key (person_id) references organisation.people (id),
    constraint fk_drafts_reports foreign key (report_id) references report.reports (id),
    constraint fk_drafts_parts foreign key (part_id) references report.parts (id) on delete cascade,
    constraint chk_drafts_subject check ((subject is null) = (part_id is not null))
);
comment on table report.drafts is 'What somebody is typing (bản nháp), kept by itself until it is saved; nobody else sees it';
comment on column report.drafts.id is 'Id';
comment on column report.drafts.person_id is 'Who types';
comment on column report.drafts.report_id is 'Report';
comment on column report.drafts.part_id is 'Its part; absent: the text of the report itself';
comment on column report.drafts.version is 'Version of the report or the part that they began with';
comment on column report.drafts.subject is 'As typed, of a report';
comment on column report.drafts.text is 'As typed';
comment on column report.drafts.saved_at is 'When';
create unique index uidx_drafts_place on report.drafts (person_id, report_id, coalesce(part_id, 0));
create index idx_drafts_report on report.drafts (report_id);
create index idx_drafts_part on report.drafts (part_id);
