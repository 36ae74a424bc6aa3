-- Tasks of the city as its office system lists them, beside the tasks of the ledger that were made of them.

create table task.city_lists (
    id          bigint generated always as identity,
    file_id     bigint not null,
    name        text not null,
    as_of       date not null,
    state       text not null,
    columns     jsonb not null,
    heading_row integer not null,
    stated      jsonb not null default '{}',
    uploaded_by bigint not null,
    uploaded_at timestamp with time zone not null,
    taken_at    timestamp with time zone,
    version     integer not null default 0,
    constraint pk_city_lists primary key (id),
    constraint fk_city_lists_files foreign key (file_id) references attachment.files (id),
    constraint fk_city_lists_people foreign key (uploaded_by) references organisation.people (id),
    constraint chk_city_lists_state check (state in ('READ', 'TAKEN', 'DROPPED'))
);
comment on table task.city_lists is 'Lists of tasks that the city''s office system gave (danh sách nhiệm vụ thành phố giao)';
comment on column task.city_lists.id is 'Id';
comment on column task.city_lists.file_id is 'The list as it came';
comment on column task.city_lists.name is 'Name of the file';
comment on column task.city_lists.as_of is 'Day for which the list is true';
comment on column task.city_lists.state is 'READ looked at, TAKEN into the ledger, DROPPED not used';
comment on column task.city_lists.columns is 'Column from 0 by what it says: NUMBER, TEXT, GIVEN, DUE, UNIT, STATUS, DONE';
comment on column task.city_lists.heading_row is 'Row of the headings, 0 for none';
comment on column task.city_lists.stated is 'Counts the city stated with it, where it did: ASSIGNED, DONE, OVERDUE, IN_TIME, NO_DEADLINE';
comment on column task.city_lists.uploaded_by is 'Who brought it';
comment on column task.city_lists.uploaded_at is 'When';
comment on column task.city_lists.taken_at is 'When it was last taken into the ledger';
comment on column task.city_lists.version is 'Grows with each change; a stale change is refused';
create index idx_city_lists_file on task.city_lists (file_id);
create index idx_city_lists_uploaded_by on task.city_lists (uploaded_by);
create index idx_city_lists_as_of on task.city_lists (as_of desc, id desc);

create table task.city_rows (
    list_id      bigint not null,
    row          integer not null,
    number       text not null,
    number_key   text not null,
    text         text not null,
    given_on     date,
    due_on       date,
    unit_written text not null,
    unit_id      bigint,
    status       text not null,
    done_on      date,
    good         boolean not null,
    problems     jsonb not null,
    cells        jsonb not null,
    constraint pk_city_rows primary key (list_id, row),
    constraint fk_city_rows_city_lists foreign key (list_id) references task.city_lists (id) on delete cascade,
    constraint fk_city_rows_units foreign key (unit_id) references organisation.units (id),
    constraint chk_city_rows_status check (status in ('DONE', 'OVERDUE', 'IN_TIME', 'NO_DEADLINE', 'RUNNING'))
);
comment on table task.city_rows is 'Rows of a list as they were understood; the city''s view stays on record with its list';
comment on column task.city_rows.list_id is 'The list';
comment on column task.city_rows.row is 'Row in the file';
comment on column task.city_rows.number is 'The city''s number of the task';
comment on column task.city_rows.number_key is 'The number without case, accents and spaces';
comment on column task.city_rows.text is 'What is to be done';
comment on column task.city_rows.given_on is 'Day the city gave it';
comment on column task.city_rows.due_on is 'Deadline; absent: none';
comment on column task.city_rows.unit_written is 'The unit as the city writes it';
comment on column task.city_rows.unit_id is 'The unit that is meant; absent: to be asked';
comment on column task.city_rows.status is 'As the city sees it: DONE, OVERDUE, IN_TIME, NO_DEADLINE, RUNNING where it does not say more';
comment on column task.city_rows.done_on is 'Day on which the city counts it as done';
comment on column task.city_rows.good is 'Whether it can be taken';
comment on column task.city_rows.problems is 'Why it cannot, with cell addresses';
comment on column task.city_rows.cells is 'The row as it came';
create index idx_city_rows_number on task.city_rows (list_id, number_key);
create index idx_city_rows_unit on task.city_rows (unit_id);

create table task.city_tasks (
    number_key    text not null,
    number        text not null,
    task_id       bigint not null,
    due_on        date,
    first_list_id bigint not null,
    constraint pk_city_tasks primary key (number_key),
    constraint fk_city_tasks_tasks foreign key (task_id) references task.tasks (id),
    constraint fk_city_tasks_city_lists foreign key (first_list_id) references task.city_lists (id)
);
comment on table task.city_tasks is 'Which task of the ledger a number of the city stands for: one each, however many lists name it';
comment on column task.city_tasks.number_key is 'The city''s number without case, accents and spaces';
comment on column task.city_tasks.number is 'The number as written';
comment on column task.city_tasks.task_id is 'The task';
comment on column task.city_tasks.due_on is 'The city''s deadline as last confirmed; absent: none';
comment on column task.city_tasks.first_list_id is 'List that named it first';
create unique index uidx_city_tasks_task on task.city_tasks (task_id);
create index idx_city_tasks_first_list on task.city_tasks (first_list_id);

create table task.city_units (
    written_key text not null,
    written     text not null,
    unit_id     bigint not null,
    constraint pk_city_units primary key (written_key),
    constraint fk_city_units_units foreign key (unit_id) references organisation.units (id)
);
comment on table task.city_units is 'Which unit a name in the city''s lists means, as somebody answered; it is not asked again';
comment on column task.city_units.written_key is 'The name without case, accents and doubled spaces';
comment on column task.city_units.written is 'The name as written';
comment on column task.city_units.unit_id is 'The unit';
create index idx_city_units_unit on task.city_units (unit_id);

alter table task.events drop constraint chk_events_kind;
alter table task.events add constraint chk_events_kind check (kind in ('GIVEN', 'SEEN', 'ASSIGNED', 'NOTED', 'SUBMITTED', 'ACCEPTED',
    'ACCEPTANCE_UNDONE', 'RETURNED', 'EXTENSION_ASKED', 'EXTENSION_GRANTED', 'EXTENSION_COUNTERED', 'EXTENSION_REFUSED', 'EXTENSION_AGREED',
    'REROUTED', 'WITHDRAWN', 'DUE_MOVED', 'REMINDED', 'CITY_DONE'));
