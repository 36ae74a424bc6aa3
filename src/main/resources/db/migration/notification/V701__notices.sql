create schema notification;
comment on schema notification is 'What was told to whom, by which way (thông báo)';

create table notification.notices (
    id        bigint generated always as identity,
    event_id  uuid not null,
    person_id bigint not null,
    at        timestamp with time zone not null,
    kind      text not null,
    by_name   text not null,
    words     text,
    day       date,
    number    integer,
    items     jsonb not null,
    subject_id bigint,
    read_at   timestamp with time zone,
    constraint pk_notices primary key (id),
    constraint fk_notices_people foreign key (person_id) references organisation.people (id) on delete cascade
);
comment on table notification.notices is 'One thing told to one person in the application (thông báo)';
comment on column notification.notices.id is 'Id';
comment on column notification.notices.event_id is 'The event it tells of; told again after a crash it changes nothing';
comment on column notification.notices.person_id is 'Who is told';
comment on column notification.notices.at is 'When';
comment on column notification.notices.kind is 'What: the sentence is the message notification.kind.KIND';
comment on column notification.notices.by_name is 'Who did it, as named then';
comment on column notification.notices.words is 'What was said with it: a reason, a summary';
comment on column notification.notices.day is 'The day it speaks of, e.g. until when more time is asked for';
comment on column notification.notices.number is 'The number it speaks of, e.g. of days late or of tasks';
comment on column notification.notices.items is 'The tasks: id, label, unit, due day as they were then';
comment on column notification.notices.subject_id is 'The request or acceptance it speaks of, by which it is seen whether it still matters';
comment on column notification.notices.read_at is 'When it was read; absent: not yet';
create unique index uidx_notices_event on notification.notices (event_id, person_id);
create index idx_notices_person on notification.notices (person_id, id desc);
create index idx_notices_unread on notification.notices (person_id) where read_at is null;
create index idx_notices_subject on notification.notices (kind, subject_id) where subject_id is not null;

create table notification.deliveries (
    id         bigint generated always as identity,
    notice_id  bigint not null,
    digest     boolean not null,
    not_before timestamp with time zone not null,
    state      text not null,
    attempts   integer not null default 0,
    problem    text,
    done_at    timestamp with time zone,
    constraint pk_deliveries primary key (id),
    constraint fk_deliveries_notices foreign key (notice_id) references notification.notices (id) on delete cascade,
    constraint chk_deliveries_state check (state in ('WAITING', 'SENT', 'NEEDLESS', 'FAILED'))
);
comment on table notification.deliveries is 'A notice on its way by mail (thư đi)';
comment on column notification.deliveries.id is 'Id';
comment on column notification.deliveries.notice_id is 'What is sent';
comment on column notification.deliveries.digest is 'Sent together with others in the daily digest';
comment on column notification.deliveries.not_before is 'When it is to be sent, or tried again';
comment on column notification.deliveries.state is 'Waits; sent; needless because it was done or taken back by then; failed for good';
comment on column notification.deliveries.attempts is 'How often it was tried';
comment on column notification.deliveries.problem is 'What the mail server said last';
comment on column notification.deliveries.done_at is 'When it was sent or given up';
create unique index uidx_deliveries_notice on notification.deliveries (notice_id);
create index idx_deliveries_waiting on notification.deliveries (not_before, id) where state = 'WAITING';

create table notification.preferences (
    person_id   bigint not null,
    by_mail     boolean not null,
    digest_hour integer,
    version     integer not null default 0,
    constraint pk_preferences primary key (person_id),
    constraint fk_preferences_people foreign key (person_id) references organisation.people (id) on delete cascade,
    constraint chk_preferences_digest_hour check (digest_hour between 0 and 23)
);
comment on table notification.preferences is 'How somebody wants to be told; without a row: by mail, at once';
comment on column notification.preferences.person_id is 'The person';
comment on column notification.preferences.by_mail is 'Also by mail';
comment on column notification.preferences.digest_hour is 'Hour of the daily digest; absent: each mail at once';
comment on column notification.preferences.version is 'Grows with each change; a stale change is refused';
