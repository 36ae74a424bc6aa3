create table indicator.proposals (
    id           bigint generated always as identity,
    document_id  bigint not null,
    key          text not null,
    position     integer not null,
    line         integer not null,
    span_start   integer not null,
    span_end     integer not null,
    printed      text not null,
    words        text not null,
    kind         text not null,
    indicator_id integer,
    candidates   integer[] not null default '{}',
    part         text not null default '',
    body_id      integer,
    period       integer,
    standing     text not null,
    value        numeric,
    qualifier    text,
    as_of        date,
    basis        text,
    decided_on   date,
    score        numeric(4, 3) not null,
    reasons      text[] not null default '{}',
    doubts       text[] not null default '{}',
    check_computed numeric,
    check_unit   text,
    check_agrees boolean,
    check_operands text[],
    state        text not null default 'OPEN',
    note         text,
    plan_id      bigint,
    acted_at     timestamp with time zone,
    acted_by     bigint,
    version      integer not null default 0,
    constraint pk_proposals primary key (id),
    constraint fk_proposals_documents foreign key (document_id) references document.documents (id) on delete cascade,
    constraint fk_proposals_indicators foreign key (indicator_id) references indicator.indicators (id),
    constraint fk_proposals_bodies foreign key (body_id) references indicator.bodies (id),
    constraint fk_proposals_plans foreign key (plan_id) references indicator.plans (id),
    constraint fk_proposals_people foreign key (acted_by) references organisation.people (id),
    constraint chk_proposals_kind check (kind in ('VALUE', 'PLAN', 'CHECK', 'NONE')),
    constraint chk_proposals_standing check (standing in ('A', 'E', 'F')),
    constraint chk_proposals_qualifier check (qualifier in ('ABOUT', 'MORE', 'LESS')),
    constraint chk_proposals_state check (state in ('OPEN', 'ACCEPTED', 'REJECTED', 'SKIPPED', 'CORRECTION')),
    constraint chk_proposals_span check (span_end > span_start),
    constraint chk_proposals_score check (score between 0 and 1)
);
comment on table indicator.proposals is 'Figures of documents proposed as values or plans, until a person takes or rejects each (số liệu đề xuất)';
comment on column indicator.proposals.id is 'Id';
comment on column indicator.proposals.document_id is 'The document that was read';
comment on column indicator.proposals.key is 'Words, number and which of several such: the same when the document is read again, so that what a person decided is kept';
comment on column indicator.proposals.position is 'Order in the document';
comment on column indicator.proposals.line is 'Line of the document''s text, from 1';
comment on column indicator.proposals.span_start is 'Where the figure begins in the text, in UTF-16 units';
comment on column indicator.proposals.span_end is 'Where it ends';
comment on column indicator.proposals.printed is 'As printed';
comment on column indicator.proposals.words is 'What the words beside it mean, folded; a choice is remembered by them';
comment on column indicator.proposals.kind is 'VALUE, PLAN, CHECK (a ratio or sum, never written) or NONE (nothing fits)';
comment on column indicator.proposals.indicator_id is 'Which indicator';
comment on column indicator.proposals.candidates is 'Other indicators that may be meant, the likeliest first';
comment on column indicator.proposals.part is 'Key of the breakdown, empty for the whole';
comment on column indicator.proposals.body_id is 'Whose';
comment on column indicator.proposals.period is 'Period, as in observations';
comment on column indicator.proposals.standing is 'A actual, E estimate, F forecast';
comment on column indicator.proposals.value is 'In the indicator''s unit of measure';
comment on column indicator.proposals.qualifier is 'ABOUT, MORE, LESS; absent: exact';
comment on column indicator.proposals.as_of is 'Day the figure was taken';
comment on column indicator.proposals.basis is 'Decision that set a plan';
comment on column indicator.proposals.decided_on is 'Day of that decision';
comment on column indicator.proposals.score is 'How sure the proposal is, 0 to 1';
comment on column indicator.proposals.reasons is 'Why, as codes with their values';
comment on column indicator.proposals.doubts is 'Why a person must look, as codes with their values; with one it is never taken in bulk';
comment on column indicator.proposals.check_computed is 'What a ratio or sum comes to';
comment on column indicator.proposals.check_unit is 'Its unit';
comment on column indicator.proposals.check_agrees is 'Whether it is printed so';
comment on column indicator.proposals.check_operands is 'Of what it was computed, as printed';
comment on column indicator.proposals.state is 'OPEN, ACCEPTED, REJECTED, SKIPPED, or CORRECTION: another value stands and somebody must decide';
comment on column indicator.proposals.note is 'Why it was rejected or should be corrected';
comment on column indicator.proposals.plan_id is 'The plan it became';
comment on column indicator.proposals.acted_at is 'When a person acted';
comment on column indicator.proposals.acted_by is 'Who';
comment on column indicator.proposals.version is 'Grows with each change; a stale change is refused';
create unique index uidx_proposals_key on indicator.proposals (document_id, key);
create index idx_proposals_indicator on indicator.proposals (indicator_id);
create index idx_proposals_body on indicator.proposals (body_id);
create index idx_proposals_plan on indicator.proposals (plan_id);
create index idx_proposals_person on indicator.proposals (acted_by);

create table indicator.aliases (
    words        text not null,
    dimension    text not null,
    indicator_id integer not null,
    confirmed    integer not null default 1,
    confirmed_at timestamp with time zone not null,
    confirmed_by bigint not null,
    constraint pk_aliases primary key (words, dimension),
    constraint fk_aliases_indicators foreign key (indicator_id) references indicator.indicators (id),
    constraint fk_aliases_people foreign key (confirmed_by) references organisation.people (id)
);
comment on table indicator.aliases is 'Words of documents that a person took for an indicator, used for the next documents (tên gọi khác)';
comment on column indicator.aliases.words is 'What the words beside the figure mean, folded';
comment on column indicator.aliases.dimension is 'What the figure measured';
comment on column indicator.aliases.indicator_id is 'The indicator; the last choice counts';
comment on column indicator.aliases.confirmed is 'How often it was confirmed';
comment on column indicator.aliases.confirmed_at is 'When last';
comment on column indicator.aliases.confirmed_by is 'By whom last';
create index idx_aliases_indicator on indicator.aliases (indicator_id);
create index idx_aliases_person on indicator.aliases (confirmed_by);
