create schema task;
comment on schema task is 'Directives, the duties in them, the tasks that units answer for (nhiệm vụ)';

create table task.directives (
    id           bigint generated always as identity,
    document_id  bigint,
    position     integer not null,
    ref          text not null,
    text         text not null,
    source_kind  text not null,
    source_label text not null,
    assigned_on  date not null,
    all_units    boolean not null,
    sponsor_id   bigint,
    deliverable  text,
    report_to    text,
    partners     text[] not null default '{}',
    search       text generated always as (platform.fold(ref || ' ' || text || ' ' || source_label)) stored,
    created_at   timestamp with time zone not null,
    version      integer not null default 0,
    constraint pk_directives primary key (id),
    constraint fk_directives_sponsor foreign key (sponsor_id) references organisation.people (id),
    constraint chk_directives_source_kind check (source_kind in ('NOTICE', 'LETTER', 'DECISION', 'PLAN', 'CITY', 'INSPECTION', 'FEEDBACK', 'OTHER'))
);
comment on table task.directives is 'One order as it stands in a source, verbatim (ý kiến chỉ đạo, nhiệm vụ được giao)';
comment on column task.directives.id is 'Id';
comment on column task.directives.document_id is 'The confirmed document it was read from; absent where it was entered by hand';
comment on column task.directives.position is 'Place in the document, from 1';
comment on column task.directives.ref is 'Number printed or implied there, e.g. 3.2';
comment on column task.directives.text is 'The words of the document';
comment on column task.directives.source_kind is 'Kind of source: notice, letter, decision, plan, city, inspection, feedback, other';
comment on column task.directives.source_label is 'Name of the source for people, e.g. Thông báo 05/TB-BQL';
comment on column task.directives.assigned_on is 'Day the order was given; a status as of an earlier day does not count it';
comment on column task.directives.all_units is 'Given to all units: each answers for itself';
comment on column task.directives.sponsor_id is 'Deputy head in charge; absent: whoever is in charge of the unit';
comment on column task.directives.deliverable is 'What is to be handed in (sản phẩm)';
comment on column task.directives.report_to is 'To whom the result is reported';
comment on column task.directives.partners is 'Partners outside the authority, as written';
comment on column task.directives.search is 'Text for searching, without accents';
comment on column task.directives.created_at is 'When it was recorded';
comment on column task.directives.version is 'Grows with each change; a stale change is refused';
create index idx_directives_document on task.directives (document_id, position);
create index idx_directives_sponsor on task.directives (sponsor_id);
create index idx_directives_search on task.directives using gin (search public.gin_trgm_ops);

create table task.co_units (
    directive_id bigint not null,
    unit_id      bigint not null,
    constraint pk_co_units primary key (directive_id, unit_id),
    constraint fk_co_units_directives foreign key (directive_id) references task.directives (id) on delete cascade,
    constraint fk_co_units_units foreign key (unit_id) references organisation.units (id)
);
comment on table task.co_units is 'Units that help the lead (đơn vị phối hợp)';
comment on column task.co_units.directive_id is 'The directive';
comment on column task.co_units.unit_id is 'The unit that helps';
create index idx_co_units_unit on task.co_units (unit_id);

create table task.duties (
    id              bigint generated always as identity,
    directive_id    bigint not null,
    lead_unit_id    bigint,
    phrase          text,
    type            text not null,
    stated_on       date,
    boundary        text,
    every           text,
    day_of_month    integer,
    day_of_week     integer,
    month_of_period integer,
    starts_after    date,
    ends_on         date,
    opened_until    date,
    constraint pk_duties primary key (id),
    constraint fk_duties_directives foreign key (directive_id) references task.directives (id) on delete cascade,
    constraint fk_duties_units foreign key (lead_unit_id) references organisation.units (id),
    constraint chk_duties_type check (type in ('NONE', 'DATE', 'PERIOD', 'EVENT', 'RECURRING')),
    constraint chk_duties_boundary check (boundary in ('BEFORE', 'BY', 'ON', 'WITHIN')),
    constraint chk_duties_every check (every in ('DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    constraint chk_duties_recurring check ((type = 'RECURRING') = (every is not null))
);
comment on table task.duties is 'What a directive obliges to: once or in every period; a directive with a first report and monthly ones after it has two (nghĩa vụ)';
comment on column task.duties.id is 'Id';
comment on column task.duties.directive_id is 'The directive';
comment on column task.duties.lead_unit_id is 'The unit that leads; absent where all units are meant';
comment on column task.duties.phrase is 'The words that set the deadline; absent where there is none';
comment on column task.duties.type is 'Kind of deadline as read: none, date, period, event, recurring';
comment on column task.duties.stated_on is 'The day as written, or the last day of the period; absent where the calendar does not fix one';
comment on column task.duties.boundary is 'Before, by, on or within that day';
comment on column task.duties.every is 'How often it recurs';
comment on column task.duties.day_of_month is 'Day of the month it falls on';
comment on column task.duties.day_of_week is 'Day of the week, 1 is Monday';
comment on column task.duties.month_of_period is 'Month within the quarter, half-year or year';
comment on column task.duties.starts_after is 'The first period is the one after this day';
comment on column task.duties.ends_on is 'No period begins after this day';
comment on column task.duties.opened_until is 'Periods up to this day have their tasks';
create index idx_duties_directive on task.duties (directive_id);
create index idx_duties_lead_unit on task.duties (lead_unit_id);
create index idx_duties_recurring on task.duties (opened_until) where type = 'RECURRING';

create table task.tasks (
    id            bigint generated always as identity,
    directive_id  bigint not null,
    duty_id       bigint not null,
    unit_id       bigint not null,
    period_key    text not null default '',
    opened_on     date not null,
    stated_on     date,
    due_on        date,
    status        text not null,
    assignee_id   bigint,
    submitted_on  date,
    done_on       date,
    first_seen_at timestamp with time zone,
    created_at    timestamp with time zone not null,
    changed_at    timestamp with time zone not null,
    version       integer not null default 0,
    constraint pk_tasks primary key (id),
    constraint fk_tasks_directives foreign key (directive_id) references task.directives (id),
    constraint fk_tasks_duties foreign key (duty_id) references task.duties (id),
    constraint fk_tasks_units foreign key (unit_id) references organisation.units (id),
    constraint fk_tasks_assignee foreign key (assignee_id) references organisation.people (id),
    constraint chk_tasks_status check (status in ('GIVEN', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'DONE', 'WITHDRAWN')),
    constraint chk_tasks_done check ((status = 'DONE') = (done_on is not null))
);
comment on table task.tasks is 'What one unit answers for: one per duty, unit and period (nhiệm vụ). Overdue is computed when read';
comment on column task.tasks.id is 'Id';
comment on column task.tasks.directive_id is 'The directive it comes from';
comment on column task.tasks.duty_id is 'The duty it comes from';
comment on column task.tasks.unit_id is 'The unit that answers for it now (chủ trì)';
comment on column task.tasks.period_key is 'Which period, e.g. 2025-01 or 2025-Q1; empty for a task that comes once';
comment on column task.tasks.opened_on is 'Day from which it counts: the day it was given, or the first day of its period';
comment on column task.tasks.stated_on is 'The day as written';
comment on column task.tasks.due_on is 'Last day in time, after the reading of "trước ngày", working days and granted extensions; absent: no deadline';
comment on column task.tasks.status is 'Given, in progress, submitted (waits for acceptance), returned, done, withdrawn';
comment on column task.tasks.assignee_id is 'Person the head of the unit passed it on to';
comment on column task.tasks.submitted_on is 'Day of the submission that waits or was accepted; the doer''s clock stops there';
comment on column task.tasks.done_on is 'Day of the accepted submission';
comment on column task.tasks.first_seen_at is 'When somebody of the unit first opened it; absent: nobody yet';
comment on column task.tasks.created_at is 'When it was recorded';
comment on column task.tasks.changed_at is 'When its status last changed';
comment on column task.tasks.version is 'Grows with each change; a stale change is refused';
create unique index uidx_tasks_period on task.tasks (duty_id, unit_id, period_key);
create index idx_tasks_directive on task.tasks (directive_id);
create index idx_tasks_unit on task.tasks (unit_id, status, due_on);
create index idx_tasks_assignee on task.tasks (assignee_id, status) where assignee_id is not null;
create index idx_tasks_due on task.tasks (due_on, id) where status in ('GIVEN', 'IN_PROGRESS', 'RETURNED', 'SUBMITTED');
create index idx_tasks_status on task.tasks (status, due_on, id);

create table task.states (
    task_id      bigint not null,
    from_day     date not null,
    to_day       date,
    status       text not null,
    unit_id      bigint not null,
    due_on       date,
    submitted_on date,
    done_on      date,
    constraint pk_states primary key (task_id, from_day),
    constraint fk_states_tasks foreign key (task_id) references task.tasks (id) on delete cascade,
    constraint fk_states_units foreign key (unit_id) references organisation.units (id),
    constraint chk_states_days check (to_day > from_day)
);
comment on table task.states is 'How each task stood at the end of each day, so that a past day can be counted again; one row per change, the last of a day wins';
comment on column task.states.task_id is 'The task';
comment on column task.states.from_day is 'First day on which it stood so';
comment on column task.states.to_day is 'First day on which it no longer did; absent: still';
comment on column task.states.status is 'Status at the end of those days';
comment on column task.states.unit_id is 'Unit that answered then';
comment on column task.states.due_on is 'Last day in time as it was then';
comment on column task.states.submitted_on is 'Day of the submission that waited or was accepted';
comment on column task.states.done_on is 'Day of the accepted submission';
create index idx_states_unit on task.states (unit_id);
create index idx_states_days on task.states (from_day, to_day);
