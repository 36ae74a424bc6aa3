-- Who did what to a task, when and why: one table per kind of act, nothing is ever overwritten.

create table task.assignments (
    id          bigint generated always as identity,
    task_id     bigint not null,
    assignee_id bigint not null,
    person_id   bigint not null,
    at          timestamp with time zone not null,
    note        text,
    constraint pk_assignments primary key (id),
    constraint fk_assignments_tasks foreign key (task_id) references task.tasks (id) on delete cascade,
    constraint fk_assignments_assignee foreign key (assignee_id) references organisation.people (id),
    constraint fk_assignments_person foreign key (person_id) references organisation.people (id)
);
comment on table task.assignments is 'The head of the unit passes a task on to a person (giao người thực hiện)';
comment on column task.assignments.id is 'Id';
comment on column task.assignments.task_id is 'The task';
comment on column task.assignments.assignee_id is 'Who is to do it';
comment on column task.assignments.person_id is 'Who passed it on';
comment on column task.assignments.at is 'When';
comment on column task.assignments.note is 'What was said with it';
create index idx_assignments_task on task.assignments (task_id, at);
create index idx_assignments_assignee on task.assignments (assignee_id);
create index idx_assignments_person on task.assignments (person_id);

create table task.progress_notes (
    id        bigint generated always as identity,
    task_id   bigint not null,
    person_id bigint not null,
    at        timestamp with time zone not null,
    text      text not null,
    constraint pk_progress_notes primary key (id),
    constraint fk_progress_notes_tasks foreign key (task_id) references task.tasks (id) on delete cascade,
    constraint fk_progress_notes_person foreign key (person_id) references organisation.people (id)
);
comment on table task.progress_notes is 'How the work goes (cập nhật tiến độ)';
comment on column task.progress_notes.id is 'Id';
comment on column task.progress_notes.task_id is 'The task';
comment on column task.progress_notes.person_id is 'Who wrote it';
comment on column task.progress_notes.at is 'When';
comment on column task.progress_notes.text is 'The words';
create index idx_progress_notes_task on task.progress_notes (task_id, at);
create index idx_progress_notes_person on task.progress_notes (person_id);

create table task.submissions (
    id        bigint generated always as identity,
    task_id   bigint not null,
    person_id bigint not null,
    at        timestamp with time zone not null,
    on_day    date not null,
    summary   text not null,
    constraint pk_submissions primary key (id),
    constraint fk_submissions_tasks foreign key (task_id) references task.tasks (id) on delete cascade,
    constraint fk_submissions_person foreign key (person_id) references organisation.people (id)
);
comment on table task.submissions is 'A result handed in (trình kết quả)';
comment on column task.submissions.id is 'Id';
comment on column task.submissions.task_id is 'The task';
comment on column task.submissions.person_id is 'Who handed it in; may not accept it';
comment on column task.submissions.at is 'When';
comment on column task.submissions.on_day is 'The day in Vietnam: in time if not after the due day';
comment on column task.submissions.summary is 'What was done';
create index idx_submissions_task on task.submissions (task_id, at);
create index idx_submissions_person on task.submissions (person_id);

create table task.acceptances (
    id            bigint generated always as identity,
    task_id       bigint not null,
    submission_id bigint not null,
    person_id     bigint not null,
    at            timestamp with time zone not null,
    note          text,
    undone_at     timestamp with time zone,
    constraint pk_acceptances primary key (id),
    constraint fk_acceptances_tasks foreign key (task_id) references task.tasks (id) on delete cascade,
    constraint fk_acceptances_submissions foreign key (submission_id) references task.submissions (id) on delete cascade,
    constraint fk_acceptances_person foreign key (person_id) references organisation.people (id)
);
comment on table task.acceptances is 'A result is accepted by somebody else than the doer (nghiệm thu)';
comment on column task.acceptances.id is 'Id';
comment on column task.acceptances.task_id is 'The task';
comment on column task.acceptances.submission_id is 'What was accepted';
comment on column task.acceptances.person_id is 'Who accepted it';
comment on column task.acceptances.at is 'When';
comment on column task.acceptances.note is 'What was said with it';
comment on column task.acceptances.undone_at is 'When the same person took it back, within seconds; absent: it stands';
create index idx_acceptances_task on task.acceptances (task_id, at);
create index idx_acceptances_submission on task.acceptances (submission_id);
create index idx_acceptances_person on task.acceptances (person_id);
create unique index uidx_acceptances_standing on task.acceptances (task_id) where undone_at is null;

create table task.returns (
    id            bigint generated always as identity,
    task_id       bigint not null,
    submission_id bigint not null,
    person_id     bigint not null,
    at            timestamp with time zone not null,
    reason        text not null,
    constraint pk_returns primary key (id),
    constraint fk_returns_tasks foreign key (task_id) references task.tasks (id) on delete cascade,
    constraint fk_returns_submissions foreign key (submission_id) references task.submissions (id) on delete cascade,
    constraint fk_returns_person foreign key (person_id) references organisation.people (id),
    constraint chk_returns_reason check (btrim(reason) <> '')
);
comment on table task.returns is 'A result is sent back for revision (trả lại)';
comment on column task.returns.id is 'Id';
comment on column task.returns.task_id is 'The task';
comment on column task.returns.submission_id is 'What was sent back';
comment on column task.returns.person_id is 'Who sent it back';
comment on column task.returns.at is 'When';
comment on column task.returns.reason is 'What is missing; compulsory';
create index idx_returns_task on task.returns (task_id, at);
create unique index uidx_returns_submission on task.returns (submission_id);
create index idx_returns_person on task.returns (person_id);

create table task.extensions (
    id            bigint generated always as identity,
    task_id       bigint not null,
    person_id     bigint not null,
    at            timestamp with time zone not null,
    due_before    date not null,
    asked_until   date not null,
    reason        text not null,
    outcome       text,
    offered_until date,
    decided_by_id bigint,
    decided_at    timestamp with time zone,
    decision_reason text,
    agreed_by_id  bigint,
    agreed_at     timestamp with time zone,
    constraint pk_extensions primary key (id),
    constraint fk_extensions_tasks foreign key (task_id) references task.tasks (id) on delete cascade,
    constraint fk_extensions_person foreign key (person_id) references organisation.people (id),
    constraint fk_extensions_decided_by foreign key (decided_by_id) references organisation.people (id),
    constraint fk_extensions_agreed_by foreign key (agreed_by_id) references organisation.people (id),
    constraint chk_extensions_reason check (btrim(reason) <> ''),
    constraint chk_extensions_outcome check (outcome in ('GRANTED', 'COUNTERED', 'REFUSED', 'AGREED', 'REPLACED')),
    constraint chk_extensions_decided check ((outcome is null or outcome = 'REPLACED') or (decided_by_id is not null and decided_at is not null)),
    constraint chk_extensions_why check (outcome not in ('COUNTERED', 'REFUSED', 'AGREED') or btrim(decision_reason) <> ''),
    constraint chk_extensions_offer check ((outcome in ('GRANTED', 'COUNTERED', 'AGREED')) = (offered_until is not null) or outcome is null or outcome = 'REPLACED')
);
comment on table task.extensions is 'More time asked for, and what came of it (gia hạn)';
comment on column task.extensions.id is 'Id';
comment on column task.extensions.task_id is 'The task';
comment on column task.extensions.person_id is 'Who asked';
comment on column task.extensions.at is 'When';
comment on column task.extensions.due_before is 'Last day in time when it was asked';
comment on column task.extensions.asked_until is 'The day that was asked for';
comment on column task.extensions.reason is 'Why; compulsory';
comment on column task.extensions.outcome is 'Granted; countered with another day; refused; agreed (the counter-offer was taken); replaced by a newer request; absent: waits';
comment on column task.extensions.offered_until is 'The day that was granted or offered instead';
comment on column task.extensions.decided_by_id is 'Who decided';
comment on column task.extensions.decided_at is 'When it was decided';
comment on column task.extensions.decision_reason is 'Why; compulsory for a refusal and a counter-offer';
comment on column task.extensions.agreed_by_id is 'Who took the counter-offer';
comment on column task.extensions.agreed_at is 'When it was taken';
create index idx_extensions_task on task.extensions (task_id, at);
create index idx_extensions_person on task.extensions (person_id);
create index idx_extensions_decided_by on task.extensions (decided_by_id);
create index idx_extensions_agreed_by on task.extensions (agreed_by_id);
create unique index uidx_extensions_open on task.extensions (task_id) where outcome is null or outcome = 'COUNTERED';

create table task.reroutes (
    id           bigint generated always as identity,
    task_id      bigint not null,
    from_unit_id bigint not null,
    to_unit_id   bigint not null,
    person_id    bigint not null,
    at           timestamp with time zone not null,
    reason       text not null,
    constraint pk_reroutes primary key (id),
    constraint fk_reroutes_tasks foreign key (task_id) references task.tasks (id) on delete cascade,
    constraint fk_reroutes_from_unit foreign key (from_unit_id) references organisation.units (id),
    constraint fk_reroutes_to_unit foreign key (to_unit_id) references organisation.units (id),
    constraint fk_reroutes_person foreign key (person_id) references organisation.people (id),
    constraint chk_reroutes_reason check (btrim(reason) <> '')
);
comment on table task.reroutes is 'A task goes to another unit (chuyển đơn vị)';
comment on column task.reroutes.id is 'Id';
comment on column task.reroutes.task_id is 'The task';
comment on column task.reroutes.from_unit_id is 'Unit that answered until then';
comment on column task.reroutes.to_unit_id is 'Unit that answers from then on';
comment on column task.reroutes.person_id is 'Who moved it';
comment on column task.reroutes.at is 'When';
comment on column task.reroutes.reason is 'Why; compulsory';
create index idx_reroutes_task on task.reroutes (task_id, at);
create index idx_reroutes_from_unit on task.reroutes (from_unit_id);
create index idx_reroutes_to_unit on task.reroutes (to_unit_id);
create index idx_reroutes_person on task.reroutes (person_id);

create table task.withdrawals (
    id        bigint generated always as identity,
    task_id   bigint not null,
    person_id bigint not null,
    at        timestamp with time zone not null,
    reason    text not null,
    constraint pk_withdrawals primary key (id),
    constraint fk_withdrawals_tasks foreign key (task_id) references task.tasks (id) on delete cascade,
    constraint fk_withdrawals_person foreign key (person_id) references organisation.people (id),
    constraint chk_withdrawals_reason check (btrim(reason) <> '')
);
comment on table task.withdrawals is 'A task is no longer asked for (thu hồi)';
comment on column task.withdrawals.id is 'Id';
comment on column task.withdrawals.task_id is 'The task';
comment on column task.withdrawals.person_id is 'Who withdrew it';
comment on column task.withdrawals.at is 'When';
comment on column task.withdrawals.reason is 'Why; compulsory';
create unique index uidx_withdrawals_task on task.withdrawals (task_id);
create index idx_withdrawals_person on task.withdrawals (person_id);

create table task.attached (
    id            bigint generated always as identity,
    task_id       bigint not null,
    note_id       bigint,
    submission_id bigint,
    file_id       bigint not null,
    constraint pk_attached primary key (id),
    constraint fk_attached_tasks foreign key (task_id) references task.tasks (id) on delete cascade,
    constraint fk_attached_progress_notes foreign key (note_id) references task.progress_notes (id) on delete cascade,
    constraint fk_attached_submissions foreign key (submission_id) references task.submissions (id) on delete cascade,
    constraint fk_attached_files foreign key (file_id) references attachment.files (id),
    constraint chk_attached_one check ((note_id is null) <> (submission_id is null))
);
comment on table task.attached is 'Files that came with a progress note or as evidence with a submission (minh chứng)';
comment on column task.attached.id is 'Id';
comment on column task.attached.task_id is 'The task';
comment on column task.attached.note_id is 'The progress note it came with';
comment on column task.attached.submission_id is 'The submission it came with';
comment on column task.attached.file_id is 'The file in the attachment room';
create index idx_attached_task on task.attached (task_id);
create index idx_attached_progress_note on task.attached (note_id);
create index idx_attached_submission on task.attached (submission_id);
create index idx_attached_file on task.attached (file_id);

create table task.events (
    id        bigint generated always as identity,
    task_id   bigint not null,
    at        timestamp with time zone not null,
    kind      text not null,
    person_id bigint,
    data      jsonb not null,
    constraint pk_events primary key (id, at),
    constraint fk_events_tasks foreign key (task_id) references task.tasks (id) on delete cascade,
    constraint fk_events_people foreign key (person_id) references organisation.people (id),
    constraint chk_events_kind check (kind in ('GIVEN', 'SEEN', 'ASSIGNED', 'NOTED', 'SUBMITTED', 'ACCEPTED', 'ACCEPTANCE_UNDONE', 'RETURNED',
        'EXTENSION_ASKED', 'EXTENSION_GRANTED', 'EXTENSION_COUNTERED', 'EXTENSION_REFUSED', 'EXTENSION_AGREED', 'REROUTED', 'WITHDRAWN',
        'DUE_MOVED', 'REMINDED'))
) partition by range (at);
comment on table task.events is 'One row per thing that happened to a task, in order: what the timeline shows and notices tell (diễn biến)';
comment on column task.events.id is 'Id';
comment on column task.events.task_id is 'The task';
comment on column task.events.at is 'When';
comment on column task.events.kind is 'What';
comment on column task.events.person_id is 'Who; absent: the system itself';
comment on column task.events.data is 'What the timeline needs to say about it: reason, text, days, names as they were then';
create table task.events_2025 partition of task.events for values from ('2025-01-01') to ('2026-01-01');
create table task.events_2026 partition of task.events for values from ('2026-01-01') to ('2027-01-01');
create table task.events_2027 partition of task.events for values from ('2027-01-01') to ('2028-01-01');
create table task.events_2028 partition of task.events for values from ('2028-01-01') to ('2029-01-01');
create table task.events_2029 partition of task.events for values from ('2029-01-01') to ('2030-01-01');
create table task.events_rest partition of task.events default;
create index idx_events_task on task.events (task_id, at, id);
create index idx_events_person on task.events (person_id);

create table task.reminders (
    task_id      bigint not null,
    for_day      date not null,
    kind         text not null,
    recipient_id bigint not null,
    at           timestamp with time zone not null,
    constraint pk_reminders primary key (task_id, for_day, kind, recipient_id),
    constraint fk_reminders_tasks foreign key (task_id) references task.tasks (id) on delete cascade,
    constraint fk_reminders_people foreign key (recipient_id) references organisation.people (id)
);
comment on table task.reminders is 'Every reminder that was given, so that none is given twice, also with several nodes (nhắc việc)';
comment on column task.reminders.task_id is 'The task';
comment on column task.reminders.for_day is 'The due day it reminded of; for a result that waits the day of its submission';
comment on column task.reminders.kind is 'BEFORE_5, BEFORE_2, ON_DAY, AFTER_n with n days late, WAITING_n with n working days of waiting, BY_HAND_day';
comment on column task.reminders.recipient_id is 'Who was reminded';
comment on column task.reminders.at is 'When';
create index idx_reminders_recipient on task.reminders (recipient_id);
