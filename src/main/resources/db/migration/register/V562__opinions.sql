create table register.opinions (
    id           bigint generated always as identity,
    arrival_id   bigint                   not null,
    leader_id    bigint                   not null,
    lead_unit_id bigint,
    words        text                     not null,
    due_on       date,
    given_at     timestamp with time zone not null,
    entered_by   bigint                   not null,
    entered_at   timestamp with time zone not null,
    makes_task   boolean                  not null,
    constraint pk_opinions primary key (id),
    constraint fk_opinions_arrivals foreign key (arrival_id) references register.arrivals (id),
    constraint fk_opinions_leader foreign key (leader_id) references organisation.people (id),
    constraint fk_opinions_lead_unit foreign key (lead_unit_id) references organisation.units (id),
    constraint fk_opinions_entered_by foreign key (entered_by) references organisation.people (id),
    constraint chk_opinions_words check (words <> ''),
    constraint chk_opinions_task check (not makes_task or lead_unit_id is not null)
);
comment on table register.opinions is 'What a leader orders about a document that came in (ý kiến chỉ đạo, bút phê; Nghị định 30/2020 Điều 23, phụ lục IV mẫu phiếu giải quyết)';
comment on column register.opinions.id is 'Id';
comment on column register.opinions.arrival_id is 'The document that came in';
comment on column register.opinions.leader_id is 'Whose opinion it is';
comment on column register.opinions.lead_unit_id is 'The unit that leads (chủ trì)';
comment on column register.opinions.words is 'The opinion, verbatim';
comment on column register.opinions.due_on is 'Last day to settle it';
comment on column register.opinions.given_at is 'When the leader gave it';
comment on column register.opinions.entered_by is 'Who entered it: the leader, or whoever copied it from the paper';
comment on column register.opinions.entered_at is 'When it was entered';
comment on column register.opinions.makes_task is 'Whether a task is made of it';
create index idx_opinions_arrival on register.opinions (arrival_id);
create index idx_opinions_leader on register.opinions (leader_id);
create index idx_opinions_lead_unit on register.opinions (lead_unit_id);
create index idx_opinions_entered_by on register.opinions (entered_by);

create table register.opinion_units (
    opinion_id bigint not null,
    unit_id    bigint not null,
    constraint pk_opinion_units primary key (opinion_id, unit_id),
    constraint fk_opinion_units_opinions foreign key (opinion_id) references register.opinions (id),
    constraint fk_opinion_units_units foreign key (unit_id) references organisation.units (id)
);
comment on table register.opinion_units is 'Units that help (đơn vị phối hợp)';
comment on column register.opinion_units.opinion_id is 'The opinion';
comment on column register.opinion_units.unit_id is 'The unit that helps';
create index idx_opinion_units_unit on register.opinion_units (unit_id);

create table register.assignments (
    id          bigint generated always as identity,
    arrival_id  bigint                   not null,
    unit_id     bigint                   not null,
    person_id   bigint                   not null,
    words       text,
    due_on      date,
    by_id       bigint                   not null,
    at          timestamp with time zone not null,
    constraint pk_assignments primary key (id),
    constraint fk_assignments_arrivals foreign key (arrival_id) references register.arrivals (id),
    constraint fk_assignments_units foreign key (unit_id) references organisation.units (id),
    constraint fk_assignments_person foreign key (person_id) references organisation.people (id),
    constraint fk_assignments_by foreign key (by_id) references organisation.people (id)
);
comment on table register.assignments is 'To whom the head of a unit gave a document (ý kiến của lãnh đạo đơn vị)';
comment on column register.assignments.id is 'Id';
comment on column register.assignments.arrival_id is 'The document that came in';
comment on column register.assignments.unit_id is 'The unit';
comment on column register.assignments.person_id is 'Who is to settle it';
comment on column register.assignments.words is 'What the head says about it';
comment on column register.assignments.due_on is 'Last day for that person';
comment on column register.assignments.by_id is 'The head, or who acts for the head';
comment on column register.assignments.at is 'When';
create index idx_assignments_arrival on register.assignments (arrival_id);
create index idx_assignments_unit on register.assignments (unit_id);
create index idx_assignments_person on register.assignments (person_id);
create index idx_assignments_by on register.assignments (by_id);

create table register.answers (
    arrival_id  bigint                   not null,
    outgoing_id bigint                   not null,
    by_id       bigint                   not null,
    at          timestamp with time zone not null,
    constraint pk_answers primary key (arrival_id, outgoing_id),
    constraint fk_answers_arrivals foreign key (arrival_id) references register.arrivals (id),
    constraint fk_answers_outgoing foreign key (outgoing_id) references register.outgoing (id),
    constraint fk_answers_people foreign key (by_id) references organisation.people (id)
);
comment on table register.answers is 'Documents that went out in answer to one that came in (văn bản trả lời)';
comment on column register.answers.arrival_id is 'The document that came in';
comment on column register.answers.outgoing_id is 'The document that answers it';
comment on column register.answers.by_id is 'Who tied them together';
comment on column register.answers.at is 'When';
create index idx_answers_outgoing on register.answers (outgoing_id);
create index idx_answers_by on register.answers (by_id);

create view register.outgoing_book as
    select o.id, (case when o.number < 10 then '0' else '' end) || o.number::text as number, o.symbol, o.dated as issued_on, k.name as kind_name,
        o.subject, p.name as signer, r.recipients, 'VT, ' || u.short_name as copy_keeper, o.copies, o.issued_on as transferred_on,
        null::text as received_by, o.recall_reason as note, o.pdf_id as file_id, o.unit_id, o.pages, o.year, o.series, o.number as ordinal
    from register.outgoing o
    join register.document_kinds k on k.id = o.kind_id
    join organisation.shared_units u on u.id = o.unit_id
    left join organisation.shared_people p on p.id = o.signer_id
    left join lateral (select string_agg(t.name, '; ' order by t.id) as recipients from register.recipients t where t.outgoing_id = o.id) r on true
    where o.number is not null;
comment on view register.outgoing_book is 'Documents that went out as their register prints them (sổ đăng ký văn bản đi); recalled ones keep their line and say why';

create view register.outgoing_post as
    select o.id, coalesce((t.sent_at at time zone 'Asia/Ho_Chi_Minh')::date, o.issued_on) as transferred_on, o.label as code, t.name as recipient,
        1 as envelopes
    from register.recipients t join register.outgoing o on o.id = t.outgoing_id
    where t.state = 'BY_POST' and o.issued_on is not null;
comment on view register.outgoing_post is 'Documents sent by post as their register prints them (sổ gửi văn bản đi bưu điện)';
