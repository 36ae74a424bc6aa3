create schema report;
comment on schema report is 'Periodic reports (báo cáo định kỳ): templates, drafts, parts, frozen numbers with their certificates';

create table report.templates (
    id         bigint generated always as identity,
    code       text not null,
    name       text not null,
    span       text not null,
    unit_id    bigint not null,
    source     text not null,
    active     boolean not null default true,
    changed_at timestamp with time zone not null,
    changed_by bigint,
    version    integer not null default 0,
    constraint pk_templates primary key (id),
    constraint fk_templates_units foreign key (unit_id) references organisation.units (id),
    constraint chk_templates_span check (span in ('MONTH', 'QUARTER', 'HALF_YEAR', 'FIRST_MONTHS', 'YEAR'))
);
comment on table report.templates is 'Templates of reports (mẫu báo cáo): text with figures by reference';
comment on column report.templates.id is 'Id';
comment on column report.templates.code is 'Stable code, in addresses and commands';
comment on column report.templates.name is 'Name for people';
comment on column report.templates.span is 'Length of the periods that it is about';
comment on column report.templates.unit_id is 'Unit that draws the report up';
comment on column report.templates.source is 'The text, see docs/report-templates.md';
comment on column report.templates.active is 'Whether new reports are made of it';
comment on column report.templates.changed_at is 'When it was changed last';
comment on column report.templates.changed_by is 'By whom; absent: it came with the system';
comment on column report.templates.version is 'Grows with each change; a stale change is refused';
create unique index uidx_templates_code on report.templates (code);
create index idx_templates_unit on report.templates (unit_id);

create table report.reports (
    id          bigint generated always as identity,
    template_id bigint not null,
    body_id     integer not null,
    period      integer not null,
    unit_id     bigint not null,
    author_id   bigint not null,
    subject     text not null,
    state       text not null default 'DRAFT',
    source      text not null,
    markup      text not null default '',
    composed_at timestamp with time zone,
    approved_by bigint,
    approved_at timestamp with time zone,
    frozen_by   bigint,
    frozen_at   timestamp with time zone,
    outgoing_id bigint,
    label       text,
    issued_on   date,
    created_at  timestamp with time zone not null,
    changed_at  timestamp with time zone not null,
    version     integer not null default 0,
    constraint pk_reports primary key (id),
    constraint fk_reports_templates foreign key (template_id) references report.templates (id),
    constraint fk_reports_bodies foreign key (body_id) references indicator.bodies (id),
    constraint fk_reports_units foreign key (unit_id) references organisation.units (id),
    constraint fk_reports_authors foreign key (author_id) references organisation.people (id),
    constraint fk_reports_approved_by foreign key (approved_by) references organisation.people (id),
    constraint fk_reports_frozen_by foreign key (frozen_by) references organisation.people (id),
    constraint fk_reports_outgoing foreign key (outgoing_id) references register.outgoing (id),
    constraint chk_reports_state check (state in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'FROZEN', 'ISSUED', 'DISCARDED')),
    constraint chk_reports_frozen check ((state in ('FROZEN', 'ISSUED')) = (frozen_at is not null))
);
comment on table report.reports is 'Reports (báo cáo): of a template, a body and a period';
comment on column report.reports.id is 'Id';
comment on column report.reports.template_id is 'Template it was made of';
comment on column report.reports.body_id is 'About whom';
comment on column report.reports.period is 'About when, as in indicator.observations';
comment on column report.reports.unit_id is 'Unit that draws it up';
comment on column report.reports.author_id is 'Who began it';
comment on column report.reports.subject is 'What it is about (trích yếu)';
comment on column report.reports.state is 'Where it is on its way';
comment on column report.reports.source is 'Its own text with figures by reference, taken from the template and edited since';
comment on column report.reports.markup is 'The text as it was composed last; for good once it is frozen';
comment on column report.reports.composed_at is 'When; the figures are those of this time';
comment on column report.reports.approved_by is 'Who approved it';
comment on column report.reports.approved_at is 'When';
comment on column report.reports.frozen_by is 'Who froze it';
comment on column report.reports.frozen_at is 'When; from then on nothing in it changes';
comment on column report.reports.outgoing_id is 'Its document in the register';
comment on column report.reports.label is 'Number and symbol that the register gave';
comment on column report.reports.issued_on is 'Day it was issued';
comment on column report.reports.created_at is 'When it was begun';
comment on column report.reports.changed_at is 'When it was changed last';
comment on column report.reports.version is 'Grows with each change; a stale change is refused';
create unique index uidx_reports_place on report.reports (template_id, body_id, period) where state <> 'DISCARDED';
create index idx_reports_body on report.reports (body_id);
create index idx_reports_unit on report.reports (unit_id);
create index idx_reports_author on report.reports (author_id);
create index idx_reports_approved_by on report.reports (approved_by);
create index idx_reports_frozen_by on report.reports (frozen_by);
create index idx_reports_outgoing on report.reports (outgoing_id);

create table report.parts (
    id         bigint generated always as identity,
    report_id  bigint not null,
    code       text not null,
    position   integer not null,
    kind       text not null,
    title      text not null,
    unit_id    bigint,
    ask        text not null default '',
    words      integer,
    due_on     date,
    task_id    bigint,
    state      text not null default 'OPEN',
    text       text not null default '',
    written_by bigint,
    written_at timestamp with time zone,
    version    integer not null default 0,
    constraint pk_parts primary key (id),
    constraint fk_parts_reports foreign key (report_id) references report.reports (id),
    constraint fk_parts_units foreign key (unit_id) references organisation.units (id),
    constraint fk_parts_written_by foreign key (written_by) references organisation.people (id),
    constraint chk_parts_kind check (kind in ('NARRATIVE', 'FREE')),
    constraint chk_parts_state check (state in ('OPEN', 'ASKED', 'HANDED_IN', 'TAKEN')),
    constraint chk_parts_words check (words > 0)
);
comment on table report.parts is 'Parts of a report that people write (mục): asked of a unit, or free text of whoever draws it up';
comment on column report.parts.id is 'Id';
comment on column report.parts.report_id is 'Report';
comment on column report.parts.code is 'Code of its place in the text';
comment on column report.parts.position is 'Place in lists';
comment on column report.parts.kind is 'NARRATIVE asked of a unit, FREE text';
comment on column report.parts.title is 'What it is about';
comment on column report.parts.unit_id is 'Unit that writes it';
comment on column report.parts.ask is 'What is asked for';
comment on column report.parts.words is 'About how long, in words';
comment on column report.parts.due_on is 'By when';
comment on column report.parts.task_id is 'Task by which it was asked for';
comment on column report.parts.state is 'OPEN, ASKED, HANDED_IN by the unit, TAKEN over into the report';
comment on column report.parts.text is 'The text, in the markup of documents';
comment on column report.parts.written_by is 'Who wrote it last';
comment on column report.parts.written_at is 'When';
comment on column report.parts.version is 'Grows with each change; a stale change is refused';
create unique index uidx_parts_code on report.parts (report_id, code);
create index idx_parts_unit on report.parts (unit_id);
create index idx_parts_written_by on report.parts (written_by);

create table report.citations (
    id            bigint generated always as identity,
    report_id     bigint not null,
    nr            integer not null,
    line          integer not null,
    body_id       integer not null,
    period        integer not null,
    coordinate_id integer not null,
    expression    text not null,
    printed       text not null,
    amount        numeric,
    measure       text not null,
    qualifier     text,
    as_of         date,
    decimals      integer not null,
    basis         text,
    official      boolean not null,
    missing       text,
    trace         jsonb not null,
    code          text,
    certificate   text,
    hash          text,
    constraint pk_citations primary key (id),
    constraint fk_citations_reports foreign key (report_id) references report.reports (id),
    constraint chk_citations_certificate check ((code is null) = (certificate is null) and (code is null) = (hash is null))
);
comment on table report.citations is 'Numbers printed in reports, in reading order, with where they came from (trích dẫn số liệu)';
comment on column report.citations.id is 'Id';
comment on column report.citations.report_id is 'Report';
comment on column report.citations.nr is 'Which number of the report, from 1';
comment on column report.citations.line is 'Line of the text with figures by reference';
comment on column report.citations.body_id is 'About whom';
comment on column report.citations.period is 'About when';
comment on column report.citations.coordinate_id is 'About which part; 0: the whole';
comment on column report.citations.expression is 'Formula';
comment on column report.citations.printed is 'As it stands in the report';
comment on column report.citations.amount is 'Exact value in the unit of measure; absent: something is missing';
comment on column report.citations.measure is 'Code of the unit of measure';
comment on column report.citations.qualifier is 'ABOUT, MORE, LESS; absent: exact';
comment on column report.citations.as_of is 'Latest day on which one of the figures was taken';
comment on column report.citations.decimals is 'With how many decimals the indicator is printed';
comment on column report.citations.basis is 'Decision of the plan that went in';
comment on column report.citations.official is 'Whether every value that went in was approved';
comment on column report.citations.missing is 'What is missing';
comment on column report.citations.trace is 'How the value came about';
comment on column report.citations.code is 'Address of its certificate, not to be guessed; of frozen reports';
comment on column report.citations.certificate is 'Its certificate, JSON as it was when the report was frozen; the hash is of these very characters';
comment on column report.citations.hash is 'SHA-256 of the certificate';
create unique index uidx_citations_nr on report.citations (report_id, nr);
create unique index uidx_citations_code on report.citations (code);

create table report.operands (
    id            bigint generated always as identity,
    citation_id   bigint not null,
    body_id       integer not null,
    period        integer not null,
    indicator_id  integer not null,
    coordinate_id integer not null,
    standing      text not null,
    value         numeric not null,
    value_version integer not null,
    constraint pk_operands primary key (id),
    constraint fk_operands_citations foreign key (citation_id) references report.citations (id)
);
comment on table report.operands is 'Entered values that certified numbers were computed of';
comment on column report.operands.id is 'Id';
comment on column report.operands.citation_id is 'Number';
comment on column report.operands.body_id is 'Place of the value, as in indicator.observations';
comment on column report.operands.period is 'As in indicator.observations';
comment on column report.operands.indicator_id is 'As in indicator.observations';
comment on column report.operands.coordinate_id is 'As in indicator.observations';
comment on column report.operands.standing is 'As in indicator.observations';
comment on column report.operands.value is 'What it was';
comment on column report.operands.value_version is 'Which version of it';
create index idx_operands_citation on report.operands (citation_id);
create index idx_operands_point on report.operands (body_id, period, indicator_id, coordinate_id, standing);

create table report.steps (
    id        bigint generated always as identity,
    report_id bigint not null,
    at        timestamp with time zone not null,
    person_id bigint,
    action    text not null,
    to_state  text not null,
    note      text,
    constraint pk_steps primary key (id),
    constraint fk_steps_reports foreign key (report_id) references report.reports (id),
    constraint fk_steps_people foreign key (person_id) references organisation.people (id)
);
comment on table report.steps is 'Steps that reports took';
comment on column report.steps.id is 'Id';
comment on column report.steps.report_id is 'Report';
comment on column report.steps.at is 'When';
comment on column report.steps.person_id is 'Who; absent: the register';
comment on column report.steps.action is 'Which';
comment on column report.steps.to_state is 'Where it led';
comment on column report.steps.note is 'Why';
create index idx_steps_report on report.steps (report_id);
create index idx_steps_person on report.steps (person_id);
