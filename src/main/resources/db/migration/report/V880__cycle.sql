-- The monthly round: each unit says how its tasks go, the Office brings it together, locks it and keeps it as it was.

create table report.rounds (
    id        bigint generated always as identity,
    month     date not null,
    duty_id   bigint not null,
    state     text not null default 'OPEN',
    summary   text not null default '',
    outgoing_id bigint,
    opened_by bigint not null,
    opened_at timestamp with time zone not null,
    version   integer not null default 0,
    constraint pk_rounds primary key (id),
    constraint fk_rounds_duties foreign key (duty_id) references task.duties (id),
    constraint fk_rounds_outgoing foreign key (outgoing_id) references register.outgoing (id),
    constraint fk_rounds_opened_by foreign key (opened_by) references organisation.people (id),
    constraint chk_rounds_month check (extract(day from month) = 1),
    constraint chk_rounds_state check (state in ('OPEN', 'LOCKED'))
);
comment on table report.rounds is 'Monthly rounds of progress reports (kỳ báo cáo tiến độ tháng)';
comment on column report.rounds.id is 'Id';
comment on column report.rounds.month is 'First day of the month it is about';
comment on column report.rounds.duty_id is 'The recurring duty of the ledger whose tasks oblige the units';
comment on column report.rounds.state is 'OPEN, or LOCKED: nothing changes any more';
comment on column report.rounds.summary is 'Summary for the leaders, as edited';
comment on column report.rounds.outgoing_id is 'Its draft in the register; absent: none yet';
comment on column report.rounds.opened_by is 'Who opened it';
comment on column report.rounds.opened_at is 'When';
comment on column report.rounds.version is 'Grows with each change; a stale change is refused';
create unique index uidx_rounds_month on report.rounds (month);
create index idx_rounds_duty on report.rounds (duty_id);
create index idx_rounds_outgoing on report.rounds (outgoing_id);
create index idx_rounds_opened_by on report.rounds (opened_by);

create table report.round_units (
    round_id bigint not null,
    unit_id  bigint not null,
    task_id  bigint not null,
    sent_by  bigint,
    sent_at  timestamp with time zone,
    version  integer not null default 0,
    constraint pk_round_units primary key (round_id, unit_id),
    constraint fk_round_units_rounds foreign key (round_id) references report.rounds (id),
    constraint fk_round_units_units foreign key (unit_id) references organisation.units (id),
    constraint fk_round_units_tasks foreign key (task_id) references task.tasks (id),
    constraint fk_round_units_sent_by foreign key (sent_by) references organisation.people (id),
    constraint chk_round_units_sent check ((sent_by is null) = (sent_at is null))
);
comment on table report.round_units is 'What a unit owes to a round';
comment on column report.round_units.round_id is 'The round';
comment on column report.round_units.unit_id is 'The unit';
comment on column report.round_units.task_id is 'Its obligation in the ledger';
comment on column report.round_units.sent_by is 'Who sent it; absent: not sent, or given back';
comment on column report.round_units.sent_at is 'When';
comment on column report.round_units.version is 'Grows with each change; a stale change is refused';
create index idx_round_units_unit on report.round_units (unit_id);
create index idx_round_units_task on report.round_units (task_id);
create index idx_round_units_sent_by on report.round_units (sent_by);

create table report.round_lines (
    round_id   bigint not null,
    unit_id    bigint not null,
    task_id    bigint not null,
    said       text not null,
    words      text not null,
    needs      text not null,
    written_by bigint not null,
    written_at timestamp with time zone not null,
    version    integer not null default 0,
    constraint pk_round_lines primary key (round_id, unit_id, task_id),
    constraint fk_round_lines_round_units foreign key (round_id, unit_id) references report.round_units (round_id, unit_id),
    constraint fk_round_lines_tasks foreign key (task_id) references task.tasks (id),
    constraint fk_round_lines_written_by foreign key (written_by) references organisation.people (id),
    constraint chk_round_lines_said check (said in ('DONE', 'IN_TIME', 'OVERDUE', 'NO_DEADLINE', 'BLOCKED'))
);
comment on table report.round_lines is 'What a unit says about one of its tasks in a round; a draft is kept as it is typed';
comment on column report.round_lines.round_id is 'The round';
comment on column report.round_lines.unit_id is 'The unit';
comment on column report.round_lines.task_id is 'The task';
comment on column report.round_lines.said is 'DONE, IN_TIME, OVERDUE, NO_DEADLINE, or BLOCKED (vướng mắc)';
comment on column report.round_lines.words is 'What was done, or why it is late';
comment on column report.round_lines.needs is 'What is needed where it is blocked';
comment on column report.round_lines.written_by is 'Who wrote it last';
comment on column report.round_lines.written_at is 'When';
comment on column report.round_lines.version is 'Grows with each change; a stale change is refused';
create index idx_round_lines_task on report.round_lines (task_id);
create index idx_round_lines_written_by on report.round_lines (written_by);

create table report.round_locks (
    id          bigint generated always as identity,
    round_id    bigint not null,
    locked_by   bigint not null,
    locked_at   timestamp with time zone not null,
    view        jsonb not null,
    reopened_by bigint,
    reopened_at timestamp with time zone,
    reason      text,
    constraint pk_round_locks primary key (id),
    constraint fk_round_locks_rounds foreign key (round_id) references report.rounds (id),
    constraint fk_round_locks_locked_by foreign key (locked_by) references organisation.people (id),
    constraint fk_round_locks_reopened_by foreign key (reopened_by) references organisation.people (id),
    constraint chk_round_locks_reopened check ((reopened_by is null) = (reopened_at is null) and (reopened_by is null) = (reason is null))
);
comment on table report.round_locks is 'Rounds as they were when they were locked, for good (khóa kỳ báo cáo)';
comment on column report.round_locks.id is 'Id';
comment on column report.round_locks.round_id is 'The round';
comment on column report.round_locks.locked_by is 'Who locked it';
comment on column report.round_locks.locked_at is 'When';
comment on column report.round_locks.view is 'Everything the round showed then';
comment on column report.round_locks.reopened_by is 'Who opened it again; absent: nobody';
comment on column report.round_locks.reopened_at is 'When';
comment on column report.round_locks.reason is 'Why';
create unique index uidx_round_locks_standing on report.round_locks (round_id) where reopened_at is null;
create index idx_round_locks_round on report.round_locks (round_id);
create index idx_round_locks_locked_by on report.round_locks (locked_by);
create index idx_round_locks_reopened_by on report.round_locks (reopened_by);
