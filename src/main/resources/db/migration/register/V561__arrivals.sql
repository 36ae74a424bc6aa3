create table register.arrivals (
    id                bigint generated always as identity,
    year              integer                  not null,
    number            integer                  not null,
    arrived_at        timestamp with time zone not null,
    channel           text                     not null,
    registered_at     timestamp with time zone not null,
    registered_by     bigint                   not null,
    document_id       bigint,
    file_sha256       text,
    sender_id         bigint                   not null,
    document_number   text,
    document_symbol   text,
    issued_on         date,
    kind_name         text,
    subject           text                     not null,
    signer            text,
    urgency           text                     not null,
    pages             integer,
    copies            integer                  not null default 1,
    due_on            date,
    note              text,
    repeats_id        bigint,
    repeats_reason    text,
    state             text                     not null,
    version           integer                  not null default 0,
    same_document     text generated always as (platform.fold(ltrim(coalesce(document_number, ''), '0') || '/' || coalesce(document_symbol, ''))) stored,
    search            text generated always as (platform.fold(coalesce(document_number, '') || '/' || coalesce(document_symbol, '') || ' '
        || coalesce(kind_name, '') || ' ' || subject || ' ' || coalesce(signer, '') || ' ' || coalesce(note, ''))) stored,
    constraint pk_arrivals primary key (id),
    constraint fk_arrivals_documents foreign key (document_id) references document.documents (id),
    constraint fk_arrivals_senders foreign key (sender_id) references register.senders (id),
    constraint fk_arrivals_registered_by foreign key (registered_by) references organisation.people (id),
    constraint fk_arrivals_repeats foreign key (repeats_id) references register.arrivals (id),
    constraint chk_arrivals_number check (number > 0),
    constraint chk_arrivals_channel check (channel in ('PAPER', 'MAIL', 'EXCHANGE', 'PORTAL', 'FAX')),
    constraint chk_arrivals_urgency check (urgency in ('NORMAL', 'URGENT', 'VERY_URGENT', 'FLASH')),
    constraint chk_arrivals_state check (state in ('WAITING', 'AT_LEADER', 'PROCESSING', 'DONE', 'CANCELLED')),
    constraint chk_arrivals_pages check (pages > 0),
    constraint chk_arrivals_copies check (copies > 0),
    constraint chk_arrivals_subject check (subject <> ''),
    constraint chk_arrivals_repeats check ((repeats_id is null) = (repeats_reason is null))
);
comment on table register.arrivals is 'Register of documents that came in, one series of the year for paper and electronic ones (sổ đăng ký văn bản đến, Nghị định 30/2020 Điều 22)';
comment on column register.arrivals.id is 'Id';
comment on column register.arrivals.year is 'Year of the series';
comment on column register.arrivals.number is 'Arrival number (số đến), consecutive in the year, never given twice';
comment on column register.arrivals.arrived_at is 'When it came in (ngày đến)';
comment on column register.arrivals.channel is 'How it came: paper, e-mail, exchange between authorities, portal, fax';
comment on column register.arrivals.registered_at is 'When it was entered here';
comment on column register.arrivals.registered_by is 'Who entered it';
comment on column register.arrivals.document_id is 'The file that was read; absent for paper that has not been scanned yet';
comment on column register.arrivals.file_sha256 is 'Content of that file, to notice the same one coming again';
comment on column register.arrivals.sender_id is 'Who issued it (tác giả)';
comment on column register.arrivals.document_number is 'Number that its author gave it (số)';
comment on column register.arrivals.document_symbol is 'Symbol that its author gave it (ký hiệu)';
comment on column register.arrivals.issued_on is 'Day of the document (ngày tháng văn bản)';
comment on column register.arrivals.kind_name is 'Kind as printed; absent for an official letter';
comment on column register.arrivals.subject is 'What it is about (trích yếu)';
comment on column register.arrivals.signer is 'Who signed it, with title';
comment on column register.arrivals.urgency is 'Urgency: none, khẩn, thượng khẩn, hỏa tốc';
comment on column register.arrivals.pages is 'Number of pages';
comment on column register.arrivals.copies is 'Number of copies that came';
comment on column register.arrivals.due_on is 'Last day to answer or settle it, as the document or the leader says (thời hạn giải quyết)';
comment on column register.arrivals.note is 'Remark (ghi chú)';
comment on column register.arrivals.repeats_id is 'An earlier arrival of the same document, where it was registered again on purpose';
comment on column register.arrivals.repeats_reason is 'Why it was registered again';
comment on column register.arrivals.state is 'Waiting to be forwarded, with a leader, being processed, done, or taken back by its sender';
comment on column register.arrivals.version is 'Grows with each change; a stale change is refused';
comment on column register.arrivals.same_document is 'Number and symbol without accents: the same for the same document of a sender';
comment on column register.arrivals.search is 'Text for searching, without accents';
create unique index uidx_arrivals_number on register.arrivals (year, number);
create unique index uidx_arrivals_document on register.arrivals (document_id);
create index idx_arrivals_sender on register.arrivals (sender_id, same_document);
create index idx_arrivals_file on register.arrivals (file_sha256);
create index idx_arrivals_registered_by on register.arrivals (registered_by);
create index idx_arrivals_repeats on register.arrivals (repeats_id);
create index idx_arrivals_open on register.arrivals (state) where state in ('WAITING', 'AT_LEADER', 'PROCESSING');
create index idx_arrivals_arrived on register.arrivals (arrived_at);
create index idx_arrivals_search on register.arrivals using gin (search public.gin_trgm_ops);

create table register.arrival_steps (
    id         bigint generated always as identity,
    arrival_id bigint                   not null,
    kind       text                     not null,
    by_id      bigint                   not null,
    at         timestamp with time zone not null,
    person_id  bigint,
    unit_id    bigint,
    words      text,
    constraint pk_arrival_steps primary key (id),
    constraint fk_arrival_steps_arrivals foreign key (arrival_id) references register.arrivals (id),
    constraint fk_arrival_steps_by foreign key (by_id) references organisation.people (id),
    constraint fk_arrival_steps_person foreign key (person_id) references organisation.people (id),
    constraint fk_arrival_steps_unit foreign key (unit_id) references organisation.units (id),
    constraint chk_arrival_steps_kind check (kind in ('REGISTERED', 'ACKNOWLEDGED', 'SCANNED', 'CORRECTED', 'PRESENTED', 'OPINION', 'FORWARDED',
        'RECEIVED', 'ASSIGNED', 'PROPOSED', 'ANSWERED', 'DONE', 'REOPENED', 'CANCELLED'))
);
comment on table register.arrival_steps is 'Way of a document that came in: who did what when';
comment on column register.arrival_steps.id is 'Id';
comment on column register.arrival_steps.arrival_id is 'The document that came in';
comment on column register.arrival_steps.kind is 'What was done';
comment on column register.arrival_steps.by_id is 'Who did it';
comment on column register.arrival_steps.at is 'When';
comment on column register.arrival_steps.person_id is 'Whom it went to';
comment on column register.arrival_steps.unit_id is 'Which unit it went to, or acts';
comment on column register.arrival_steps.words is 'In the words of the one who did it: remark, reason, proposal';
create index idx_arrival_steps_arrival on register.arrival_steps (arrival_id, kind);
create index idx_arrival_steps_by on register.arrival_steps (by_id);
create index idx_arrival_steps_person on register.arrival_steps (person_id);
create index idx_arrival_steps_unit on register.arrival_steps (unit_id);

create table register.forwardings (
    id          bigint generated always as identity,
    arrival_id  bigint                   not null,
    unit_id     bigint                   not null,
    part        text                     not null,
    due_on      date,
    by_id       bigint                   not null,
    at          timestamp with time zone not null,
    received_by bigint,
    received_at timestamp with time zone,
    assignee_id bigint,
    constraint pk_forwardings primary key (id),
    constraint fk_forwardings_arrivals foreign key (arrival_id) references register.arrivals (id),
    constraint fk_forwardings_units foreign key (unit_id) references organisation.units (id),
    constraint fk_forwardings_by foreign key (by_id) references organisation.people (id),
    constraint fk_forwardings_received_by foreign key (received_by) references organisation.people (id),
    constraint fk_forwardings_assignee foreign key (assignee_id) references organisation.people (id),
    constraint chk_forwardings_part check (part in ('LEAD', 'HELP', 'KNOW')),
    constraint chk_forwardings_received check ((received_by is null) = (received_at is null))
);
comment on table register.forwardings is 'Units a document was handed to, and who signed for it (đơn vị nhận, ngày chuyển, ký nhận)';
comment on column register.forwardings.id is 'Id';
comment on column register.forwardings.arrival_id is 'The document that came in';
comment on column register.forwardings.unit_id is 'The unit';
comment on column register.forwardings.part is 'Leads, helps, or is to know';
comment on column register.forwardings.due_on is 'Last day for this unit';
comment on column register.forwardings.by_id is 'Who handed it over';
comment on column register.forwardings.at is 'When';
comment on column register.forwardings.received_by is 'Who of the unit signed for it';
comment on column register.forwardings.received_at is 'When';
comment on column register.forwardings.assignee_id is 'To whom the head of the unit gave it';
create unique index uidx_forwardings_unit on register.forwardings (arrival_id, unit_id);
create index idx_forwardings_unit on register.forwardings (unit_id);
create index idx_forwardings_by on register.forwardings (by_id);
create index idx_forwardings_received_by on register.forwardings (received_by);
create index idx_forwardings_assignee on register.forwardings (assignee_id);

create view register.shared_arrivals as
    select a.id, a.year, a.number, a.arrived_at, a.sender_id, s.name as sender, a.document_id, a.document_number, a.document_symbol, a.issued_on,
        a.kind_name, a.subject, a.state
    from register.arrivals a join register.senders s on s.id = a.sender_id;
comment on view register.shared_arrivals is 'Documents that came in by number, sender and subject, for rooms that link to them';

create table register.set_asides (
    document_id bigint                   not null,
    by_id       bigint                   not null,
    at          timestamp with time zone not null,
    constraint pk_set_asides primary key (document_id),
    constraint fk_set_asides_documents foreign key (document_id) references document.documents (id) on delete cascade,
    constraint fk_set_asides_people foreign key (by_id) references organisation.people (id)
);
comment on table register.set_asides is 'Files that a clerk found not to be a document that came in, so that they wait for no number';
comment on column register.set_asides.document_id is 'The file that was read';
comment on column register.set_asides.by_id is 'Who said so';
comment on column register.set_asides.at is 'When';
create index idx_set_asides_by on register.set_asides (by_id);
