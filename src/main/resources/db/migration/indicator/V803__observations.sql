create function indicator.last_day(period integer) returns date
    language sql immutable strict parallel safe
    return (make_date(period / 100, case
        when period % 100 between 1 and 12 then period % 100
        when period % 100 between 21 and 24 then (period % 100 - 20) * 3
        when period % 100 between 31 and 32 then (period % 100 - 30) * 6
        when period % 100 between 51 and 62 then period % 100 - 50
        else 12 end, 1) + interval '1 month' - interval '1 day')::date;
comment on function indicator.last_day(integer) is 'Last calendar day of a period: 202306 June, 202321 first quarter, 202331 first half, 202340 the year, 202359 its first nine months';

create table indicator.sources (
    id        bigint generated always as identity,
    kind      text not null,
    label     text not null,
    file_id   bigint,
    document_id bigint,
    reference text,
    person_id bigint,
    created_at timestamp with time zone not null,
    constraint pk_sources primary key (id),
    constraint fk_sources_files foreign key (file_id) references attachment.files (id),
    constraint fk_sources_documents foreign key (document_id) references document.documents (id),
    constraint fk_sources_people foreign key (person_id) references organisation.people (id),
    constraint chk_sources_kind check (kind in ('FORM', 'SHEET', 'API', 'DOCUMENT', 'LINK', 'SYSTEM'))
);
comment on table indicator.sources is 'Where values came from: a form filled in, a sheet, a program, a line of a document, an enterprise''s link';
comment on column indicator.sources.id is 'Id';
comment on column indicator.sources.kind is 'FORM, SHEET, API, DOCUMENT, LINK, SYSTEM';
comment on column indicator.sources.label is 'Name for people, e.g. the file''s name';
comment on column indicator.sources.file_id is 'The file as it came';
comment on column indicator.sources.document_id is 'The document it was read from';
comment on column indicator.sources.reference is 'Key of a program''s batch, id of a form filled in';
comment on column indicator.sources.person_id is 'Who brought it; absent: an enterprise by its link, or the system';
comment on column indicator.sources.created_at is 'When';
create index idx_sources_file on indicator.sources (file_id);
create index idx_sources_document on indicator.sources (document_id);
create index idx_sources_person on indicator.sources (person_id);
create unique index uidx_sources_reference on indicator.sources (kind, reference);

-- no foreign keys on the many: who writes checks the catalogue, whose rows are never deleted, and a million rows are not looked up thrice
create table indicator.observations (
    body_id       integer not null,
    period        integer not null,
    indicator_id  integer not null,
    coordinate_id integer not null,
    standing      text not null,
    value         numeric not null,
    qualifier     text,
    printed       text,
    as_of         date,
    state         smallint not null,
    source_id     bigint not null,
    place         text,
    recorded_at   timestamp with time zone not null,
    recorded_by   bigint,
    reason        text,
    version       integer not null default 0,
    constraint pk_observations primary key (body_id, period, indicator_id, coordinate_id, standing),
    constraint chk_observations_standing check (standing in ('A', 'E', 'F')),
    constraint chk_observations_state check (state between 0 and 3),
    constraint chk_observations_qualifier check (qualifier in ('ABOUT', 'MORE', 'LESS'))
) partition by range (period);
comment on table indicator.observations is 'Values as they stand (số liệu): one per body, period, indicator, part and standing; what a body gives is its own part, never a subtotal';
comment on column indicator.observations.body_id is 'Whose value';
comment on column indicator.observations.period is 'Period it is about, see indicator.last_day';
comment on column indicator.observations.indicator_id is 'Which indicator';
comment on column indicator.observations.coordinate_id is 'Which part; 0: the whole';
comment on column indicator.observations.standing is 'A actual (thực hiện), E estimate (ước), F forecast (dự kiến)';
comment on column indicator.observations.value is 'In the indicator''s unit of measure';
comment on column indicator.observations.qualifier is 'ABOUT khoảng, MORE trên/hơn, LESS dưới/gần; absent: exact';
comment on column indicator.observations.printed is 'As it was written, where that says more than the value';
comment on column indicator.observations.as_of is 'Day the figure was taken, apart from its period';
comment on column indicator.observations.state is '0 draft, 1 submitted, 2 checked, 3 approved';
comment on column indicator.observations.source_id is 'Where it came from';
comment on column indicator.observations.place is 'Cell, line or page within the source';
comment on column indicator.observations.recorded_at is 'When it became so';
comment on column indicator.observations.recorded_by is 'By whom; absent: an enterprise by its link, or the system';
comment on column indicator.observations.reason is 'Why it was corrected or sent back';
comment on column indicator.observations.version is 'Grows with each change; a stale change is refused';
do $$
begin
    for year in 2015..2045 loop
        execute format('create table indicator.observations_%s partition of indicator.observations for values from (%s) to (%s)',
            year, year * 100, (year + 1) * 100);
    end loop;
end $$;
create table indicator.observations_other partition of indicator.observations default;

create table indicator.versions (
    id            bigint generated always as identity,
    body_id       integer not null,
    period        integer not null,
    indicator_id  integer not null,
    coordinate_id integer not null,
    standing      text not null,
    value         numeric not null,
    qualifier     text,
    printed       text,
    as_of         date,
    state         smallint not null,
    source_id     bigint not null,
    place         text,
    recorded_at   timestamp with time zone not null,
    recorded_by   bigint,
    reason        text,
    version       integer not null,
    replaced_at   timestamp with time zone not null,
    replaced_by   bigint,
    constraint pk_versions primary key (id)
);
comment on table indicator.versions is 'Values and states as they were until replaced: any past state can be asked for';
comment on column indicator.versions.id is 'Id';
comment on column indicator.versions.body_id is 'As in observations';
comment on column indicator.versions.period is 'As in observations';
comment on column indicator.versions.indicator_id is 'As in observations';
comment on column indicator.versions.coordinate_id is 'As in observations';
comment on column indicator.versions.standing is 'As in observations';
comment on column indicator.versions.value is 'As in observations';
comment on column indicator.versions.qualifier is 'As in observations';
comment on column indicator.versions.printed is 'As in observations';
comment on column indicator.versions.as_of is 'As in observations';
comment on column indicator.versions.state is 'As in observations';
comment on column indicator.versions.source_id is 'As in observations';
comment on column indicator.versions.place is 'As in observations';
comment on column indicator.versions.recorded_at is 'As in observations';
comment on column indicator.versions.recorded_by is 'As in observations';
comment on column indicator.versions.reason is 'As in observations';
comment on column indicator.versions.version is 'As in observations';
comment on column indicator.versions.replaced_at is 'When it ceased to be so';
comment on column indicator.versions.replaced_by is 'Who changed it';
create index idx_versions_point on indicator.versions (body_id, period, indicator_id, coordinate_id, standing, recorded_at);

create table indicator.changes (
    id            bigint generated always as identity,
    body_id       integer not null,
    period        integer not null,
    indicator_id  integer not null,
    coordinate_id integer not null,
    standing      text not null,
    entered       numeric not null,
    entered_count integer not null,
    approved      numeric not null,
    approved_count integer not null,
    constraint pk_changes primary key (id)
);
comment on table indicator.changes is 'What was written since the totals were last brought up: reads add it, a job folds it in, writers never wait for a total';
comment on column indicator.changes.id is 'Id';
comment on column indicator.changes.body_id is 'As in observations';
comment on column indicator.changes.period is 'As in observations';
comment on column indicator.changes.indicator_id is 'As in observations';
comment on column indicator.changes.coordinate_id is 'As in observations';
comment on column indicator.changes.standing is 'As in observations';
comment on column indicator.changes.entered is 'By how much the value grew';
comment on column indicator.changes.entered_count is 'How many values more there are: 1, 0 or -1';
comment on column indicator.changes.approved is 'By how much the approved value grew';
comment on column indicator.changes.approved_count is 'How many approved values more there are';

create table indicator.totals (
    indicator_id  integer not null,
    period        integer not null,
    body_id       integer not null,
    coordinate_id integer not null,
    standing      text not null,
    entered       numeric not null,
    entered_count integer not null,
    approved      numeric not null,
    approved_count integer not null,
    constraint pk_totals primary key (indicator_id, period, body_id, coordinate_id, standing)
);
comment on table indicator.totals is 'Sums over everything that counted to a body in the period, its own value included, for bodies above enterprises; plus changes they are exact';
comment on column indicator.totals.indicator_id is 'As in observations';
comment on column indicator.totals.period is 'As in observations';
comment on column indicator.totals.body_id is 'The body and all below it, as the tree was on the last day of the period';
comment on column indicator.totals.coordinate_id is 'As in observations';
comment on column indicator.totals.standing is 'As in observations';
comment on column indicator.totals.entered is 'Sum of all values, in whatever state';
comment on column indicator.totals.entered_count is 'How many';
comment on column indicator.totals.approved is 'Sum of the approved values';
comment on column indicator.totals.approved_count is 'How many';

create table indicator.plans (
    id            bigint generated always as identity,
    body_id       integer not null,
    indicator_id  integer not null,
    coordinate_id integer not null default 0,
    period        integer not null,
    low           numeric not null,
    high          numeric,
    printed       text,
    basis         text not null,
    decided_on    date,
    recorded_at   timestamp with time zone not null,
    recorded_by   bigint,
    replaced_at   timestamp with time zone,
    constraint pk_plans primary key (id),
    constraint fk_plans_bodies foreign key (body_id) references indicator.bodies (id),
    constraint fk_plans_indicators foreign key (indicator_id) references indicator.indicators (id),
    constraint fk_plans_coordinates foreign key (coordinate_id) references indicator.coordinates (id),
    constraint chk_plans_range check (high >= low)
);
comment on table indicator.plans is 'Planned values with the decision that set them; a revision replaces, it does not overwrite (kế hoạch)';
comment on column indicator.plans.id is 'Id';
comment on column indicator.plans.body_id is 'Whose plan';
comment on column indicator.plans.indicator_id is 'Which indicator';
comment on column indicator.plans.coordinate_id is 'Which part; 0: the whole';
comment on column indicator.plans.period is 'Period it is for';
comment on column indicator.plans.low is 'The plan, or the lower end of a range, in the indicator''s unit';
comment on column indicator.plans.high is 'Upper end of a range; absent: one value';
comment on column indicator.plans.printed is 'As the decision writes it';
comment on column indicator.plans.basis is 'Decision that set it';
comment on column indicator.plans.decided_on is 'Day of the decision';
comment on column indicator.plans.recorded_at is 'When it was entered';
comment on column indicator.plans.recorded_by is 'By whom';
comment on column indicator.plans.replaced_at is 'When a revision replaced it; absent: in force';
create unique index uidx_plans_point on indicator.plans (body_id, indicator_id, period, coordinate_id) where replaced_at is null;
create index idx_plans_indicator on indicator.plans (indicator_id);
create index idx_plans_coordinate on indicator.plans (coordinate_id);
create index idx_plans_body on indicator.plans (body_id);

create table indicator.locks (
    indicator_id integer not null,
    period       integer not null,
    locked_at    timestamp with time zone not null,
    locked_by    bigint,
    reason       text,
    constraint pk_locks primary key (indicator_id, period),
    constraint fk_locks_indicators foreign key (indicator_id) references indicator.indicators (id)
);
comment on table indicator.locks is 'Periods whose values can only be changed by a correction (khóa số liệu)';
comment on column indicator.locks.indicator_id is 'Which indicator';
comment on column indicator.locks.period is 'Which period';
comment on column indicator.locks.locked_at is 'When';
comment on column indicator.locks.locked_by is 'By whom; absent: by the system at the end of collection';
comment on column indicator.locks.reason is 'Why';
