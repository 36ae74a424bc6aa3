create table indicator.rounds (
    id         bigint generated always as identity,
    form_id    bigint not null,
    period     integer not null,
    due_on     date not null,
    opened_at  timestamp with time zone not null,
    opened_by  bigint,
    constraint pk_rounds primary key (id),
    constraint fk_rounds_forms foreign key (form_id) references indicator.forms (id),
    constraint fk_rounds_people foreign key (opened_by) references organisation.people (id)
);
comment on table indicator.rounds is 'A form opened for a period (đợt thu thập)';
comment on column indicator.rounds.id is 'Id';
comment on column indicator.rounds.form_id is 'The form';
comment on column indicator.rounds.period is 'Period it asks for, see indicator.last_day';
comment on column indicator.rounds.due_on is 'Last day in time';
comment on column indicator.rounds.opened_at is 'When';
comment on column indicator.rounds.opened_by is 'By whom; absent: by the system when the period had closed';
create unique index uidx_rounds_period on indicator.rounds (form_id, period);
create index idx_rounds_opened_by on indicator.rounds (opened_by);
create index idx_rounds_due on indicator.rounds (due_on);

create table indicator.round_bodies (
    id       bigint generated always as identity,
    round_id bigint not null,
    body_id  integer not null,
    due_on   date not null,
    task_id  bigint,
    version  integer not null default 0,
    constraint pk_round_bodies primary key (id),
    constraint fk_round_bodies_rounds foreign key (round_id) references indicator.rounds (id) on delete cascade,
    constraint fk_round_bodies_bodies foreign key (body_id) references indicator.bodies (id),
    constraint fk_round_bodies_tasks foreign key (task_id) references task.tasks (id)
);
comment on table indicator.round_bodies is 'Who has to send a form in a round';
comment on column indicator.round_bodies.id is 'Id';
comment on column indicator.round_bodies.round_id is 'The round';
comment on column indicator.round_bodies.body_id is 'Who';
comment on column indicator.round_bodies.due_on is 'Last day in time';
comment on column indicator.round_bodies.task_id is 'Its task in the ledger, where it is a unit of the authority';
comment on column indicator.round_bodies.version is 'Grows with each step; a stale step is refused';
create unique index uidx_round_bodies_body on indicator.round_bodies (round_id, body_id);
create index idx_round_bodies_body on indicator.round_bodies (body_id);
create index idx_round_bodies_task on indicator.round_bodies (task_id);

create table indicator.round_events (
    id            bigint generated always as identity,
    round_body_id bigint not null,
    kind          text not null,
    at            timestamp with time zone not null,
    person_id     bigint,
    name          text not null,
    reason        text,
    constraint pk_round_events primary key (id),
    constraint fk_round_events_bodies foreign key (round_body_id) references indicator.round_bodies (id) on delete cascade,
    constraint fk_round_events_people foreign key (person_id) references organisation.people (id),
    constraint chk_round_events_kind check (kind in ('OPENED', 'ENTERED', 'SENT', 'TAKEN_BACK', 'RETURNED', 'ACCEPTED'))
);
comment on table indicator.round_events is 'What happened to a body''s form in a round; the last step is its state';
comment on column indicator.round_events.id is 'Id';
comment on column indicator.round_events.round_body_id is 'Whose form';
comment on column indicator.round_events.kind is 'OPENED mở, ENTERED bắt đầu nhập, SENT đã gửi, TAKEN_BACK rút lại, RETURNED trả lại, ACCEPTED đã nhận';
comment on column indicator.round_events.at is 'When';
comment on column indicator.round_events.person_id is 'By whom; absent: an enterprise by its link, or the system';
comment on column indicator.round_events.name is 'Name of whoever did it, of the link''s holder too';
comment on column indicator.round_events.reason is 'Why it was returned, or why values are missing';
create index idx_round_events_body on indicator.round_events (round_body_id, id);
create index idx_round_events_person on indicator.round_events (person_id);

create table indicator.round_notes (
    round_body_id bigint not null,
    indicator_id  integer not null,
    note          text not null,
    noted_at      timestamp with time zone not null,
    noted_by      text not null,
    version       integer not null default 0,
    constraint pk_round_notes primary key (round_body_id, indicator_id),
    constraint fk_round_notes_bodies foreign key (round_body_id) references indicator.round_bodies (id) on delete cascade,
    constraint fk_round_notes_indicators foreign key (indicator_id) references indicator.indicators (id)
);
comment on table indicator.round_notes is 'What a body says about its values of an indicator (thuyết minh)';
comment on column indicator.round_notes.round_body_id is 'Whose form';
comment on column indicator.round_notes.indicator_id is 'Which indicator';
comment on column indicator.round_notes.note is 'The words';
comment on column indicator.round_notes.noted_at is 'When';
comment on column indicator.round_notes.noted_by is 'Name of whoever wrote it';
comment on column indicator.round_notes.version is 'Grows with each change; a stale change is refused';
create index idx_round_notes_indicator on indicator.round_notes (indicator_id);
