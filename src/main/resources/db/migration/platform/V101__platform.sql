create schema platform;
comment on schema platform is 'What every room stands on: sessions, jobs, events to deliver, text folding';

create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- Vietnamese alphabetical order: a à ả ã á ạ ă ... d đ e
create collation platform.vi (provider = icu, locale = 'vi');
comment on collation platform.vi is 'Vietnamese alphabetical order (thứ tự chữ cái tiếng Việt)';

create function platform.fold(value text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, replace(replace(normalize(value, nfc), 'đ', 'd'), 'Đ', 'D')));
comment on function platform.fold(text) is 'Text without accents, in lower case, đ as d: what searches compare (bỏ dấu)';

create table platform.sessions (
    primary_id            char(36)     not null,
    session_id            char(36)     not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100),
    constraint pk_sessions primary key (primary_id)
);
comment on table platform.sessions is 'Signed-in browsers, shared by all nodes (phiên làm việc); the layout is Spring Session''s';
comment on column platform.sessions.primary_id is 'Inner id, never changes';
comment on column platform.sessions.session_id is 'Id in the cookie, changed at sign-in';
comment on column platform.sessions.creation_time is 'Milliseconds since 1970';
comment on column platform.sessions.last_access_time is 'Milliseconds since 1970';
comment on column platform.sessions.max_inactive_interval is 'Seconds without use after which the session ends';
comment on column platform.sessions.expiry_time is 'Milliseconds since 1970';
comment on column platform.sessions.principal_name is 'Name of the account';
create unique index uidx_sessions_session_id on platform.sessions (session_id);
create index idx_sessions_expiry_time on platform.sessions (expiry_time);
create index idx_sessions_principal_name on platform.sessions (principal_name);

create table platform.sessions_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint pk_sessions_attributes primary key (session_primary_id, attribute_name),
    constraint fk_sessions_attributes_sessions foreign key (session_primary_id) references platform.sessions (primary_id) on delete cascade
);
comment on table platform.sessions_attributes is 'What a session remembers';
comment on column platform.sessions_attributes.session_primary_id is 'The session';
comment on column platform.sessions_attributes.attribute_name is 'Name of the value';
comment on column platform.sessions_attributes.attribute_bytes is 'The value, serialised';

create table platform.scheduled_tasks (
    task_name            text                     not null,
    task_instance        text                     not null,
    task_data            bytea,
    execution_time       timestamp with time zone,
    picked               boolean                  not null,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    state                text,
    constraint pk_scheduled_tasks primary key (task_name, task_instance)
);
comment on table platform.scheduled_tasks is 'Work to be done later, once across all nodes (việc nền); the layout is db-scheduler''s';
comment on column platform.scheduled_tasks.task_name is 'Kind of work';
comment on column platform.scheduled_tasks.task_instance is 'Which piece of it';
comment on column platform.scheduled_tasks.task_data is 'What it needs to know, serialised';
comment on column platform.scheduled_tasks.execution_time is 'When it is due';
comment on column platform.scheduled_tasks.picked is 'Some node is doing it';
comment on column platform.scheduled_tasks.picked_by is 'Name of that node';
comment on column platform.scheduled_tasks.last_success is 'When it last went well';
comment on column platform.scheduled_tasks.last_failure is 'When it last failed';
comment on column platform.scheduled_tasks.consecutive_failures is 'Failures since it last went well';
comment on column platform.scheduled_tasks.last_heartbeat is 'Last sign of life of the node that does it';
comment on column platform.scheduled_tasks.version is 'Changes on every update';
comment on column platform.scheduled_tasks.priority is 'Higher first';
comment on column platform.scheduled_tasks.state is 'Set where a piece was put aside';
create index idx_scheduled_tasks_execution_time on platform.scheduled_tasks (execution_time);
create index idx_scheduled_tasks_last_heartbeat on platform.scheduled_tasks (last_heartbeat);
create index idx_scheduled_tasks_priority on platform.scheduled_tasks (priority desc, execution_time asc);

create table platform.event_publication (
    id                     uuid not null,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamp with time zone not null,
    completion_date        timestamp with time zone,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamp with time zone,
    constraint pk_event_publication primary key (id)
);
comment on table platform.event_publication is 'Events on their way from one room to another, written with the change itself; the layout is Spring Modulith''s';
comment on column platform.event_publication.id is 'Id of the delivery';
comment on column platform.event_publication.listener_id is 'Who is to hear of it';
comment on column platform.event_publication.event_type is 'Class of the event';
comment on column platform.event_publication.serialized_event is 'The event as JSON';
comment on column platform.event_publication.publication_date is 'When it happened';
comment on column platform.event_publication.completion_date is 'When the listener was done with it';
comment on column platform.event_publication.status is 'Where the delivery stands';
comment on column platform.event_publication.completion_attempts is 'How often it was tried';
comment on column platform.event_publication.last_resubmission_date is 'When it was last tried again';
create index idx_event_publication_serialized_event on platform.event_publication using hash (serialized_event);
create index idx_event_publication_completion_date on platform.event_publication (completion_date);

create table platform.settings (
    key        text not null,
    value      text not null,
    changed_at timestamp with time zone not null default now(),
    changed_by text not null,
    version    integer not null default 0,
    constraint pk_settings primary key (key)
);
comment on table platform.settings is 'Choices the authority makes for itself, each shown on a page (thiết lập)';
comment on column platform.settings.key is 'Name of the choice, e.g. task.beforeReading';
comment on column platform.settings.value is 'What was chosen';
comment on column platform.settings.changed_at is 'When';
comment on column platform.settings.changed_by is 'By whom (name)';
comment on column platform.settings.version is 'Grows with each change; a stale change is refused';
