create table indicator.corrections (
    id            bigint generated always as identity,
    year          integer not null,
    number        integer not null,
    body_id       integer not null,
    period        integer not null,
    indicator_id  integer not null,
    coordinate_id integer not null,
    standing      text not null,
    old_value     numeric not null,
    old_printed   text,
    old_version   integer not null,
    new_value     numeric not null,
    new_printed   text,
    new_qualifier text,
    new_as_of     date,
    reason        text not null,
    file_id       bigint,
    asked_at      timestamp with time zone not null,
    asked_by      bigint not null,
    outcome       text,
    decision      text,
    decided_at    timestamp with time zone,
    decided_by    bigint,
    version       integer not null default 0,
    constraint pk_corrections primary key (id),
    constraint fk_corrections_bodies foreign key (body_id) references indicator.bodies (id),
    constraint fk_corrections_indicators foreign key (indicator_id) references indicator.indicators (id),
    constraint fk_corrections_coordinates foreign key (coordinate_id) references indicator.coordinates (id),
    constraint fk_corrections_files foreign key (file_id) references attachment.files (id),
    constraint fk_corrections_asked_by foreign key (asked_by) references organisation.people (id),
    constraint fk_corrections_decided_by foreign key (decided_by) references organisation.people (id),
    constraint chk_corrections_outcome check (outcome in ('ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    constraint chk_corrections_decided check ((outcome is null) = (decided_at is null))
);
comment on table indicator.corrections is 'Other values asked for in the place of official ones, and what was decided (đính chính)';
comment on column indicator.corrections.id is 'Id';
comment on column indicator.corrections.year is 'Year in which it was asked for';
comment on column indicator.corrections.number is 'Number in that year';
comment on column indicator.corrections.body_id is 'As in observations';
comment on column indicator.corrections.period is 'As in observations';
comment on column indicator.corrections.indicator_id is 'As in observations';
comment on column indicator.corrections.coordinate_id is 'As in observations';
comment on column indicator.corrections.standing is 'As in observations';
comment on column indicator.corrections.old_value is 'The official value when it was asked for';
comment on column indicator.corrections.old_printed is 'As it was written';
comment on column indicator.corrections.old_version is 'Its version; of another nothing is corrected';
comment on column indicator.corrections.new_value is 'The value asked for';
comment on column indicator.corrections.new_printed is 'As it was typed';
comment on column indicator.corrections.new_qualifier is 'ABOUT, MORE, LESS; absent: exact';
comment on column indicator.corrections.new_as_of is 'Day the figure was taken';
comment on column indicator.corrections.reason is 'Why';
comment on column indicator.corrections.file_id is 'Evidence';
comment on column indicator.corrections.asked_at is 'When it was asked for';
comment on column indicator.corrections.asked_by is 'By whom';
comment on column indicator.corrections.outcome is 'ACCEPTED, REFUSED, WITHDRAWN; absent: not decided yet';
comment on column indicator.corrections.decision is 'What was said with the decision';
comment on column indicator.corrections.decided_at is 'When';
comment on column indicator.corrections.decided_by is 'By whom';
comment on column indicator.corrections.version is 'Grows with each change; a stale change is refused';
create unique index uidx_corrections_number on indicator.corrections (year, number);
create unique index uidx_corrections_open on indicator.corrections (body_id, period, indicator_id, coordinate_id, standing) where outcome is null;
create index idx_corrections_point on indicator.corrections (body_id, period, indicator_id);
create index idx_corrections_indicator on indicator.corrections (indicator_id);
create index idx_corrections_coordinate on indicator.corrections (coordinate_id);
create index idx_corrections_file on indicator.corrections (file_id);
create index idx_corrections_asked_by on indicator.corrections (asked_by);
create index idx_corrections_decided_by on indicator.corrections (decided_by);
