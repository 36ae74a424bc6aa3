create table indicator.unlockings (
    id           bigint generated always as identity,
    body_id      integer not null,
    indicator_id integer not null,
    period       integer not null,
    reason       text not null,
    unlocked_at  timestamp with time zone not null,
    unlocked_by  bigint not null,
    until        timestamp with time zone not null,
    ended_at     timestamp with time zone,
    ended_by     bigint,
    constraint pk_unlockings primary key (id),
    constraint fk_unlockings_bodies foreign key (body_id) references indicator.bodies (id),
    constraint fk_unlockings_indicators foreign key (indicator_id) references indicator.indicators (id),
    constraint fk_unlockings_people foreign key (unlocked_by) references organisation.people (id),
    constraint fk_unlockings_ended_by foreign key (ended_by) references organisation.people (id),
    constraint chk_unlockings_until check (until > unlocked_at)
);
comment on table indicator.unlockings is 'One figure of one body opened for a while in a locked period (mở khóa)';
comment on column indicator.unlockings.id is 'Id';
comment on column indicator.unlockings.body_id is 'Whose figure';
comment on column indicator.unlockings.indicator_id is 'Which indicator, with all its parts';
comment on column indicator.unlockings.period is 'Which period';
comment on column indicator.unlockings.reason is 'Why';
comment on column indicator.unlockings.unlocked_at is 'When';
comment on column indicator.unlockings.unlocked_by is 'By whom';
comment on column indicator.unlockings.until is 'Until when; then it is locked again by itself';
comment on column indicator.unlockings.ended_at is 'When it was locked again before that; absent: it was not';
comment on column indicator.unlockings.ended_by is 'By whom';
create index idx_unlockings_figure on indicator.unlockings (indicator_id, period, body_id);
create index idx_unlockings_body on indicator.unlockings (body_id);
create index idx_unlockings_unlocked_by on indicator.unlockings (unlocked_by);
create index idx_unlockings_ended_by on indicator.unlockings (ended_by);

create function indicator.is_locked(body integer, figure integer, stretch integer, at_time timestamp with time zone) returns boolean
    language sql stable parallel safe
    return (exists (select from indicator.locks k where k.indicator_id = figure and k.period = stretch)
        and not exists (select from indicator.unlockings u where u.indicator_id = figure and u.period = stretch and u.body_id = body
            and u.ended_at is null and at_time < u.until));
comment on function indicator.is_locked(integer, integer, integer, timestamp with time zone) is 'Whether a figure of a body can only be changed by a correction';

create table indicator.lock_ends (
    id           bigint generated always as identity,
    indicator_id integer not null,
    period       integer not null,
    locked_at    timestamp with time zone not null,
    locked_by    bigint,
    reason       text,
    opened_at    timestamp with time zone not null,
    opened_by    bigint,
    opened_why   text not null,
    constraint pk_lock_ends primary key (id),
    constraint fk_lock_ends_indicators foreign key (indicator_id) references indicator.indicators (id)
);
comment on table indicator.lock_ends is 'Locks that were lifted again';
comment on column indicator.lock_ends.id is 'Id';
comment on column indicator.lock_ends.indicator_id is 'As in locks';
comment on column indicator.lock_ends.period is 'As in locks';
comment on column indicator.lock_ends.locked_at is 'As in locks';
comment on column indicator.lock_ends.locked_by is 'As in locks';
comment on column indicator.lock_ends.reason is 'As in locks';
comment on column indicator.lock_ends.opened_at is 'When it was lifted';
comment on column indicator.lock_ends.opened_by is 'By whom';
comment on column indicator.lock_ends.opened_why is 'Why';
create index idx_lock_ends_indicator on indicator.lock_ends (indicator_id, period);
