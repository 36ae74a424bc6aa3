create table indicator.forms (
    id           bigint generated always as identity,
    name         text not null,
    note         text not null default '',
    every        text not null,
    calendar     text not null default 'CALENDAR',
    days_after   integer,
    day_of_month integer,
    months_after integer not null default 0,
    rolling      text not null default 'ROLL_FORWARD',
    automatic    boolean not null default false,
    collector_id bigint,
    kinds        text[] not null default '{}',
    valid_from   date,
    valid_to     date,
    version      integer not null default 0,
    constraint pk_forms primary key (id),
    constraint fk_forms_collector foreign key (collector_id) references organisation.units (id),
    constraint chk_forms_every check (every in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    constraint chk_forms_due check (num_nonnulls(days_after, day_of_month) = 1 and days_after between 0 and 366
        and day_of_month between 1 and 31 and months_after between 0 and 12),
    constraint chk_forms_rolling check (rolling in ('ROLL_BACK', 'ROLL_FORWARD', 'NONE')),
    constraint chk_forms_valid check (valid_to >= valid_from)
);
comment on table indicator.forms is 'Named lists of indicators that bodies send again and again (biểu mẫu thu thập)';
comment on column indicator.forms.id is 'Id';
comment on column indicator.forms.name is 'Name';
comment on column indicator.forms.note is 'How to fill it in';
comment on column indicator.forms.every is 'Length of its periods';
comment on column indicator.forms.calendar is 'Closing rules it follows: it is never due before a working day after the figures close';
comment on column indicator.forms.days_after is 'Due so many days after the period''s last day; absent: on a day of a month';
comment on column indicator.forms.day_of_month is 'Due on this day of a month; absent: days after the period';
comment on column indicator.forms.months_after is 'Of which month: 0 the last of the period, 1 the next one …';
comment on column indicator.forms.rolling is 'Where a due day moves that is no working day';
comment on column indicator.forms.automatic is 'Opened by itself when a period has closed';
comment on column indicator.forms.collector_id is 'Unit that collects; absent: the Office';
comment on column indicator.forms.kinds is 'All bodies of these kinds send it';
comment on column indicator.forms.valid_from is 'For periods that end on or after this day; absent: always';
comment on column indicator.forms.valid_to is 'For periods that end on or before this day; absent: still';
comment on column indicator.forms.version is 'Grows with each change of the form or its rows; a stale change is refused';
create index idx_forms_collector on indicator.forms (collector_id);
create unique index uidx_forms_name on indicator.forms (name);

create table indicator.form_rows (
    form_id      bigint not null,
    position     integer not null,
    indicator_id integer not null,
    dimension_id integer,
    constraint pk_form_rows primary key (form_id, position),
    constraint fk_form_rows_forms foreign key (form_id) references indicator.forms (id) on delete cascade,
    constraint fk_form_rows_indicators foreign key (indicator_id) references indicator.indicators (id),
    constraint fk_form_rows_dimensions foreign key (dimension_id) references indicator.dimensions (id)
);
comment on table indicator.form_rows is 'Indicators of a form, in their order';
comment on column indicator.form_rows.form_id is 'The form';
comment on column indicator.form_rows.position is 'Place on the form';
comment on column indicator.form_rows.indicator_id is 'The indicator';
comment on column indicator.form_rows.dimension_id is 'Breakdown whose parts are columns; absent: only the whole';
create index idx_form_rows_indicator on indicator.form_rows (indicator_id);
create index idx_form_rows_dimension on indicator.form_rows (dimension_id);

create table indicator.form_bodies (
    form_id bigint not null,
    body_id integer not null,
    constraint pk_form_bodies primary key (form_id, body_id),
    constraint fk_form_bodies_forms foreign key (form_id) references indicator.forms (id) on delete cascade,
    constraint fk_form_bodies_bodies foreign key (body_id) references indicator.bodies (id)
);
comment on table indicator.form_bodies is 'Bodies that send a form besides those of its kinds';
comment on column indicator.form_bodies.form_id is 'The form';
comment on column indicator.form_bodies.body_id is 'The body';
create index idx_form_bodies_body on indicator.form_bodies (body_id);
