create schema document;
comment on schema document is 'Documents that came in, how they were read, what people made of the reading (văn bản)';

create table document.documents (
    id             bigint generated always as identity,
    state          text                     not null,
    file_id        bigint                   not null,
    kind           text,
    kind_name      text,
    number         text,
    symbol         text,
    subject        text,
    issuer         text,
    issued_on      date,
    assigned_on    date                     not null,
    label          text                     not null,
    uploaded_by    bigint                   not null,
    uploaded_at    timestamp with time zone not null,
    round          integer                  not null default 1,
    attempts       integer                  not null default 0,
    step           text,
    progress       numeric(4, 3)            not null default 0,
    failure        text,
    failure_values text[]                   not null default '{}',
    reading        jsonb,
    body           text,
    read_by        text,
    read_at        timestamp with time zone,
    confirmed_by   bigint,
    confirmed_at   timestamp with time zone,
    head_version   integer                  not null default 0,
    version        integer                  not null default 0,
    search         text generated always as (platform.fold(label || ' ' || coalesce(subject, '') || ' ' || coalesce(issuer, '') || ' '
        || left(coalesce(body, ''), 20000))) stored,
    constraint pk_documents primary key (id),
    constraint fk_documents_files foreign key (file_id) references attachment.files (id),
    constraint fk_documents_uploaded_by foreign key (uploaded_by) references organisation.people (id),
    constraint fk_documents_confirmed_by foreign key (confirmed_by) references organisation.people (id),
    constraint chk_documents_state check (state in ('READING', 'REVIEW', 'CONFIRMED', 'FAILED')),
    constraint chk_documents_step check (step in ('WAITING', 'TEXT', 'LETTERHEAD', 'TASKS', 'DONE')),
    constraint chk_documents_progress check (progress between 0 and 1),
    constraint chk_documents_failed check ((state = 'FAILED') = (failure is not null)),
    constraint chk_documents_confirmed check ((state = 'CONFIRMED') = (confirmed_at is not null and confirmed_by is not null))
);
comment on table document.documents is 'A document that came in: its file, its letterhead, how far its reading is (văn bản đến)';
comment on column document.documents.id is 'Id';
comment on column document.documents.state is 'Being read, under review, confirmed, or could not be read';
comment on column document.documents.file_id is 'The file exactly as it came';
comment on column document.documents.kind is 'Abbreviation of the kind, e.g. TB (tên loại, Nghị định 30/2020 phụ lục III)';
comment on column document.documents.kind_name is 'Kind as printed, e.g. Thông báo';
comment on column document.documents.number is 'Number (số); absent where the paper bears none';
comment on column document.documents.symbol is 'Symbol (ký hiệu), e.g. TB-BQL';
comment on column document.documents.subject is 'What it is about (trích yếu)';
comment on column document.documents.issuer is 'Who issued it (cơ quan ban hành)';
comment on column document.documents.issued_on is 'Day of issue; absent where the paper bears none';
comment on column document.documents.assigned_on is 'Day on which its tasks were given (ngày giao): of issue, else of the meeting, else of the upload';
comment on column document.documents.label is 'Name for people, e.g. Thông báo 05/TB-BQL ngày 23/12/2024';
comment on column document.documents.uploaded_by is 'Who handed it in';
comment on column document.documents.uploaded_at is 'When';
comment on column document.documents.round is 'Which reading counts: grows when it is read again or the reading is cancelled, so that an older reading writes nothing';
comment on column document.documents.attempts is 'How often this reading was begun; more than once where the machine stopped in between';
comment on column document.documents.step is 'What the reading is doing';
comment on column document.documents.progress is 'Share of the reading that is done, 0 to 1';
comment on column document.documents.failure is 'Why it could not be read, as a stable code';
comment on column document.documents.failure_values is 'What fills the places of that message';
comment on column document.documents.reading is 'What the reading returned, as it was, never edited; without the text';
comment on column document.documents.body is 'The text, Unicode NFC; all spans count in it, in UTF-16 units';
comment on column document.documents.read_by is 'Program and version that made the reading';
comment on column document.documents.read_at is 'When it was read';
comment on column document.documents.confirmed_by is 'Who made its tasks official';
comment on column document.documents.confirmed_at is 'When';
comment on column document.documents.head_version is 'Grows with each change of the letterhead fields; a stale change is refused';
comment on column document.documents.version is 'Grows with each change of the document or of any of its proposed tasks; a stale confirmation is refused';
comment on column document.documents.search is 'Text for searching, without accents';
create index idx_documents_file on document.documents (file_id);
create index idx_documents_uploaded_by on document.documents (uploaded_by);
create index idx_documents_confirmed_by on document.documents (confirmed_by);
create index idx_documents_search on document.documents using gin (search public.gin_trgm_ops);

create table document.drafts (
    id               bigint generated always as identity,
    document_id      bigint        not null,
    position         integer       not null,
    ref              text          not null,
    text             text          not null,
    span_start       integer,
    span_end         integer,
    all_units        boolean       not null default false,
    lead_unit_id     bigint,
    lead_printed     text,
    lead_confidence  numeric(4, 3),
    co_unit_ids      bigint[]      not null default '{}',
    partners         text[]        not null default '{}',
    sponsor_id       bigint,
    deliverable      text,
    report_to        text,
    deadlines        jsonb         not null default '[]',
    confidence       numeric(4, 3) not null default 1,
    doubts           text[]        not null default '{}',
    looked_at        timestamp with time zone,
    looked_by        bigint,
    edited_at        timestamp with time zone,
    edited_by        bigint,
    version          integer       not null default 0,
    constraint pk_drafts primary key (id),
    constraint fk_drafts_documents foreign key (document_id) references document.documents (id) on delete cascade,
    constraint fk_drafts_lead_unit foreign key (lead_unit_id) references organisation.units (id),
    constraint fk_drafts_sponsor foreign key (sponsor_id) references organisation.people (id),
    constraint fk_drafts_looked_by foreign key (looked_by) references organisation.people (id),
    constraint fk_drafts_edited_by foreign key (edited_by) references organisation.people (id),
    constraint chk_drafts_span check (span_end > span_start),
    constraint chk_drafts_lead check (not (all_units and lead_unit_id is not null))
);
comment on table document.drafts is 'Tasks proposed by the reading, under review; official only once the document is confirmed (nhiệm vụ đề xuất)';
comment on column document.drafts.id is 'Id';
comment on column document.drafts.document_id is 'The document';
comment on column document.drafts.position is 'Order, with gaps';
comment on column document.drafts.ref is 'Number printed or implied in the document, e.g. 3.2';
comment on column document.drafts.text is 'What is to be done, verbatim unless somebody edited it';
comment on column document.drafts.span_start is 'Where its words begin in the body; absent where it was written in by hand';
comment on column document.drafts.span_end is 'Where they end';
comment on column document.drafts.all_units is 'Given to all units: each answers for itself';
comment on column document.drafts.lead_unit_id is 'The unit that leads (chủ trì); absent where it is not known yet or all units are meant';
comment on column document.drafts.lead_printed is 'The lead as printed';
comment on column document.drafts.lead_confidence is 'How sure it is that the printed name means that unit, 0 to 1';
comment on column document.drafts.co_unit_ids is 'Units that help (phối hợp)';
comment on column document.drafts.partners is 'Partners outside the authority, as written';
comment on column document.drafts.sponsor_id is 'Deputy head named for it; absent: whoever is in charge of the unit';
comment on column document.drafts.deliverable is 'What is to be handed in (sản phẩm)';
comment on column document.drafts.report_to is 'To whom the result is reported';
comment on column document.drafts.deadlines is 'Deadlines, none, one or several: phrase, type, date, boundary, recurrence, span';
comment on column document.drafts.confidence is 'How sure the reading is of the task, 0 to 1';
comment on column document.drafts.doubts is 'Why somebody should look, as stable codes';
comment on column document.drafts.looked_at is 'When somebody looked at the doubts';
comment on column document.drafts.looked_by is 'Who did';
comment on column document.drafts.edited_at is 'When somebody last changed it; absent: as read';
comment on column document.drafts.edited_by is 'Who did';
comment on column document.drafts.version is 'Grows with each change; a stale change is refused';
create index idx_drafts_document on document.drafts (document_id, position, id);
create index idx_drafts_lead_unit on document.drafts (lead_unit_id);
create index idx_drafts_sponsor on document.drafts (sponsor_id);
create index idx_drafts_looked_by on document.drafts (looked_by);
create index idx_drafts_edited_by on document.drafts (edited_by);

create table document.review_steps (
    id          bigint generated always as identity,
    document_id bigint                   not null,
    kind        text                     not null,
    by_id       bigint                   not null,
    at          timestamp with time zone not null,
    before      jsonb                    not null,
    after       jsonb                    not null,
    undone_at   timestamp with time zone,
    constraint pk_review_steps primary key (id),
    constraint fk_review_steps_documents foreign key (document_id) references document.documents (id) on delete cascade,
    constraint fk_review_steps_people foreign key (by_id) references organisation.people (id),
    constraint chk_review_steps_kind check (kind in ('ADD', 'SPLIT', 'MERGE', 'REMOVE'))
);
comment on table document.review_steps is 'Additions, splits, merges and removals under review, so that each can be taken back';
comment on column document.review_steps.id is 'Id';
comment on column document.review_steps.document_id is 'The document';
comment on column document.review_steps.kind is 'What was done';
comment on column document.review_steps.by_id is 'Who did it';
comment on column document.review_steps.at is 'When';
comment on column document.review_steps.before is 'The drafts it touched, as they were';
comment on column document.review_steps.after is 'Ids and versions of the drafts it left; the step can be taken back while they are unchanged';
comment on column document.review_steps.undone_at is 'When it was taken back';
create index idx_review_steps_document on document.review_steps (document_id);
create index idx_review_steps_by on document.review_steps (by_id);

create table document.review_presence (
    document_id bigint                   not null,
    person_id   bigint                   not null,
    draft_id    bigint,
    seen_at     timestamp with time zone not null,
    constraint pk_review_presence primary key (document_id, person_id),
    constraint fk_review_presence_documents foreign key (document_id) references document.documents (id) on delete cascade,
    constraint fk_review_presence_people foreign key (person_id) references organisation.people (id) on delete cascade,
    constraint fk_review_presence_drafts foreign key (draft_id) references document.drafts (id) on delete set null
);
comment on table document.review_presence is 'Who is in a review right now, so that people see each other';
comment on column document.review_presence.document_id is 'The document under review';
comment on column document.review_presence.person_id is 'Who';
comment on column document.review_presence.draft_id is 'The proposed task that person has open';
comment on column document.review_presence.seen_at is 'Last sign of life';
create index idx_review_presence_person on document.review_presence (person_id);
create index idx_review_presence_draft on document.review_presence (draft_id);

create view document.shared_documents as
    select id, state, label, kind, number, symbol, subject, issued_on, assigned_on, confirmed_at
    from document.documents;
comment on view document.shared_documents is 'Documents by name and day, for rooms that show where a task comes from';
