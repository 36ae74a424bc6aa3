create table register.outgoing (
    id               bigint generated always as identity,
    state            text not null default 'DRAFT',
    kind_id          bigint not null,
    unit_id          bigint not null,
    advisory_body_id bigint,
    drafter_id       bigint not null,
    subject          text not null,
    urgency          text not null default 'NORMAL',
    addressees       text not null default '',
    body             text not null default '',
    source_file_id   bigint,
    copies           integer not null default 1,
    due_on           date,
    signer_id        bigint,
    capacity         text,
    sign_office      text,
    sign_title       text,
    sign_basis       text,
    signed_at        timestamp with time zone,
    signed_on        date,
    signed_file_id   bigint,
    findings_reason  text,
    year             integer,
    series           text,
    number           integer,
    symbol           text,
    dated            date,
    pages            integer,
    pdf_id           bigint,
    docx_id          bigint,
    issued_at        timestamp with time zone,
    issued_on        date,
    recalled_at      timestamp with time zone,
    recall_reason    text,
    replaces_id      bigint,
    corrects_id      bigint,
    document_id      bigint,
    created_at       timestamp with time zone not null,
    changed_at       timestamp with time zone not null,
    version          integer not null default 0,
    label            text generated always as (
        case when number is null then subject
             else (case when number < 10 then '0' else '' end) || number::text || '/' || symbol end) stored,
    search           text generated always as (platform.fold(
        coalesce((case when number < 10 then '0' else '' end) || number::text || '/' || symbol, '') || ' ' || subject || ' ' || addressees || ' '
        || left(body, 20000))) stored,
    constraint pk_outgoing primary key (id),
    constraint fk_outgoing_kinds foreign key (kind_id) references register.document_kinds (id),
    constraint fk_outgoing_units foreign key (unit_id) references organisation.units (id),
    constraint fk_outgoing_advisory_bodies foreign key (advisory_body_id) references register.advisory_bodies (id),
    constraint fk_outgoing_drafter foreign key (drafter_id) references organisation.people (id),
    constraint fk_outgoing_signer foreign key (signer_id) references organisation.people (id),
    constraint fk_outgoing_source_file foreign key (source_file_id) references attachment.files (id),
    constraint fk_outgoing_signed_file foreign key (signed_file_id) references attachment.files (id),
    constraint fk_outgoing_pdf foreign key (pdf_id) references attachment.files (id),
    constraint fk_outgoing_docx foreign key (docx_id) references attachment.files (id),
    constraint fk_outgoing_replaces foreign key (replaces_id) references register.outgoing (id),
    constraint fk_outgoing_corrects foreign key (corrects_id) references register.outgoing (id),
    constraint fk_outgoing_documents foreign key (document_id) references document.documents (id),
    constraint chk_outgoing_state check (state in ('DRAFT', 'PRESENTED', 'APPROVED', 'CHECKED', 'SIGNED', 'NUMBERED', 'SEALED', 'ISSUED',
        'RECALLED', 'DISCARDED')),
    constraint chk_outgoing_urgency check (urgency in ('NORMAL', 'URGENT', 'VERY_URGENT', 'FLASH')),
    constraint chk_outgoing_capacity check (capacity in ('HEAD', 'KT', 'TM', 'TL', 'TUQ', 'Q')),
    constraint chk_outgoing_copies check (copies > 0),
    constraint chk_outgoing_numbered check (num_nonnulls(year, series, number, symbol, dated) in (0, 5)),
    constraint chk_outgoing_number_after_signing check (number is null or signed_at is not null),
    constraint chk_outgoing_number_state check ((number is not null) = (state in ('NUMBERED', 'SEALED', 'ISSUED', 'RECALLED'))),
    constraint chk_outgoing_year check (year = extract(year from dated)),
    constraint chk_outgoing_issued check (state <> 'ISSUED' or (issued_at is not null and issued_on is not null)),
    constraint chk_outgoing_recalled check ((state = 'RECALLED') = (recalled_at is not null and recall_reason is not null))
);
comment on table register.outgoing is 'A document that goes out, from the draft to its recall (văn bản đi)';
comment on column register.outgoing.id is 'Id';
comment on column register.outgoing.state is 'Where it is on its way';
comment on column register.outgoing.kind_id is 'Kind (tên loại)';
comment on column register.outgoing.unit_id is 'Unit that drafts it (đơn vị soạn thảo)';
comment on column register.outgoing.advisory_body_id is 'Council or committee in whose name it is issued';
comment on column register.outgoing.drafter_id is 'Who drafts it';
comment on column register.outgoing.subject is 'What it is about (trích yếu)';
comment on column register.outgoing.urgency is 'None, khẩn, thượng khẩn, hỏa tốc';
comment on column register.outgoing.addressees is 'Kính gửi, one per line';
comment on column register.outgoing.body is 'The text as drafted';
comment on column register.outgoing.source_file_id is 'Draft handed in as a file, exactly as it came';
comment on column register.outgoing.copies is 'Number of copies on paper (số bản)';
comment on column register.outgoing.due_on is 'Day by which it must be answered, where it asks for an answer';
comment on column register.outgoing.signer_id is 'Who shall sign; after signing, who did';
comment on column register.outgoing.capacity is 'In which capacity it was signed (TM., KT., TL., TUQ., Q.)';
comment on column register.outgoing.sign_office is 'Office in whose name it was signed, as printed';
comment on column register.outgoing.sign_title is 'The signer''s own title, where printed below';
comment on column register.outgoing.sign_basis is 'Work rules or authorisation, for TL. and TUQ.';
comment on column register.outgoing.signed_at is 'When it was signed';
comment on column register.outgoing.signed_on is 'Day it was signed';
comment on column register.outgoing.signed_file_id is 'PDF signed elsewhere, bytes as they came';
comment on column register.outgoing.findings_reason is 'Why it goes on in spite of findings';
comment on column register.outgoing.year is 'Year of its number';
comment on column register.outgoing.series is 'Series of its number';
comment on column register.outgoing.number is 'Number (số), given after signing, never given again';
comment on column register.outgoing.symbol is 'Symbol (ký hiệu)';
comment on column register.outgoing.dated is 'Day the document bears';
comment on column register.outgoing.pages is 'Number of pages of the final document';
comment on column register.outgoing.pdf_id is 'The document as issued, PDF';
comment on column register.outgoing.docx_id is 'The same, DOCX';
comment on column register.outgoing.issued_at is 'When it was issued';
comment on column register.outgoing.issued_on is 'Day it was issued';
comment on column register.outgoing.recalled_at is 'When it was recalled (thu hồi)';
comment on column register.outgoing.recall_reason is 'Why';
comment on column register.outgoing.replaces_id is 'The document it replaces (Điều 18 khoản 3)';
comment on column register.outgoing.corrects_id is 'The document whose form it corrects (đính chính)';
comment on column register.outgoing.document_id is 'The same as a document to read tasks from';
comment on column register.outgoing.created_at is 'When it was begun';
comment on column register.outgoing.changed_at is 'Last change';
comment on column register.outgoing.version is 'Grows with each change; a stale change is refused';
comment on column register.outgoing.label is 'Number and symbol; before that, what it is about';
comment on column register.outgoing.search is 'Text for searching, without accents';
create unique index uidx_outgoing_number on register.outgoing (year, series, number);
create unique index uidx_outgoing_symbol on register.outgoing (year, number, symbol);
create index idx_outgoing_state on register.outgoing (state, id desc);
create index idx_outgoing_kind on register.outgoing (kind_id);
create index idx_outgoing_unit on register.outgoing (unit_id, id desc);
create index idx_outgoing_advisory_body on register.outgoing (advisory_body_id);
create index idx_outgoing_drafter on register.outgoing (drafter_id);
create index idx_outgoing_signer on register.outgoing (signer_id);
create index idx_outgoing_source_file on register.outgoing (source_file_id);
create index idx_outgoing_signed_file on register.outgoing (signed_file_id);
create index idx_outgoing_pdf on register.outgoing (pdf_id);
create index idx_outgoing_docx on register.outgoing (docx_id);
create index idx_outgoing_replaces on register.outgoing (replaces_id);
create index idx_outgoing_corrects on register.outgoing (corrects_id);
create index idx_outgoing_document on register.outgoing (document_id);
create index idx_outgoing_search on register.outgoing using gin (search public.gin_trgm_ops);

create table register.outgoing_steps (
    id          bigint generated always as identity,
    outgoing_id bigint not null,
    action      text not null,
    from_state  text not null,
    to_state    text not null,
    by_id       bigint,
    by_name     text not null,
    at          timestamp with time zone not null,
    note        text,
    subject     text not null,
    body        text not null,
    constraint pk_outgoing_steps primary key (id),
    constraint fk_outgoing_steps_outgoing foreign key (outgoing_id) references register.outgoing (id),
    constraint fk_outgoing_steps_people foreign key (by_id) references organisation.people (id)
);
comment on table register.outgoing_steps is 'Each step of a document: who, when, with which words; the text as it was then';
comment on column register.outgoing_steps.id is 'Id';
comment on column register.outgoing_steps.outgoing_id is 'The document';
comment on column register.outgoing_steps.action is 'What was done';
comment on column register.outgoing_steps.from_state is 'State before';
comment on column register.outgoing_steps.to_state is 'State after';
comment on column register.outgoing_steps.by_id is 'Who, absent for the system';
comment on column register.outgoing_steps.by_name is 'Who, as named then';
comment on column register.outgoing_steps.at is 'When';
comment on column register.outgoing_steps.note is 'Opinion or reason';
comment on column register.outgoing_steps.subject is 'The subject as it was';
comment on column register.outgoing_steps.body is 'The text as it was';
create index idx_outgoing_steps_outgoing on register.outgoing_steps (outgoing_id, id);
create index idx_outgoing_steps_by on register.outgoing_steps (by_id);

create table register.outgoing_annexes (
    id          bigint generated always as identity,
    outgoing_id bigint not null,
    position    integer not null,
    title       text not null,
    body        text,
    file_id     bigint,
    constraint pk_outgoing_annexes primary key (id),
    constraint fk_outgoing_annexes_outgoing foreign key (outgoing_id) references register.outgoing (id),
    constraint fk_outgoing_annexes_files foreign key (file_id) references attachment.files (id),
    constraint chk_outgoing_annexes_content check (num_nonnulls(body, file_id) = 1)
);
comment on table register.outgoing_annexes is 'Annexes and files that go with a document; number and day of the document are filled in from the register (phụ lục)';
comment on column register.outgoing_annexes.id is 'Id';
comment on column register.outgoing_annexes.outgoing_id is 'The document it belongs to';
comment on column register.outgoing_annexes.position is 'Order';
comment on column register.outgoing_annexes.title is 'Title';
comment on column register.outgoing_annexes.body is 'Text, printed behind the document';
comment on column register.outgoing_annexes.file_id is 'File that goes with it';
create index idx_outgoing_annexes_outgoing on register.outgoing_annexes (outgoing_id, position);
create index idx_outgoing_annexes_file on register.outgoing_annexes (file_id);

create view register.shared_outgoing as
    select o.id, o.state, o.label, k.code as kind, k.name as kind_name, o.number, o.symbol, o.subject, o.body, o.unit_id, o.drafter_id,
        o.signer_id, o.dated, o.issued_on, o.year, o.series, o.replaces_id, o.corrects_id, o.document_id, o.changed_at
    from register.outgoing o join register.document_kinds k on k.id = o.kind_id;
comment on view register.shared_outgoing is 'Documents that go out, for rooms that find and link them';
