create schema indicator;
comment on schema indicator is 'Indicators, who reports them, their values, plans and totals (chỉ tiêu, số liệu)';

create table indicator.measures (
    code      text not null,
    name      text not null,
    name_en   text not null,
    dimension text not null,
    factor    numeric not null,
    whole     boolean not null default false,
    constraint pk_measures primary key (code),
    constraint chk_measures_factor check (factor > 0)
);
comment on table indicator.measures is 'Units of measure; two of one dimension convert into each other (đơn vị tính)';
comment on column indicator.measures.code is 'Stable code, e.g. USD_M';
comment on column indicator.measures.name is 'As printed, e.g. triệu USD';
comment on column indicator.measures.name_en is 'As printed in English';
comment on column indicator.measures.dimension is 'What is measured: USD, VND, PERSON, PROJECT, AREA … products and quotients are written as VND/PERSON/MONTH; ONE for pure numbers';
comment on column indicator.measures.factor is 'How many of the dimension''s smallest unit one of these is, e.g. 1000000';
comment on column indicator.measures.whole is 'Values are whole numbers: people, projects, dossiers';

create table indicator.rates (
    id        bigint generated always as identity,
    currency  text not null,
    valid_from date not null,
    dong      numeric not null,
    basis     text not null,
    constraint pk_rates primary key (id),
    constraint chk_rates_dong check (dong > 0)
);
comment on table indicator.rates is 'Exchange rates, each from its day on (tỷ giá)';
comment on column indicator.rates.id is 'Id';
comment on column indicator.rates.currency is 'Dimension of the foreign currency, e.g. USD';
comment on column indicator.rates.valid_from is 'First day; valid until the next one';
comment on column indicator.rates.dong is 'Đồng for one of the currency';
comment on column indicator.rates.basis is 'Where the rate is stated';
create unique index uidx_rates_day on indicator.rates (currency, valid_from);

create table indicator.closing_rules (
    id         bigint generated always as identity,
    calendar   text not null,
    every      text not null,
    months_before integer not null,
    from_day   integer not null,
    to_day     integer not null,
    valid_from date,
    valid_to   date,
    citation   text not null,
    constraint pk_closing_rules primary key (id),
    constraint chk_closing_rules_every check (every in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    constraint chk_closing_rules_days check (from_day between 1 and 31 and to_day between 1 and 31 and months_before in (0, 1)),
    constraint chk_closing_rules_valid check (valid_to >= valid_from)
);
comment on table indicator.closing_rules is 'Which days the figures of a period cover (thời gian chốt số liệu), dated with their citation';
comment on column indicator.closing_rules.id is 'Id';
comment on column indicator.closing_rules.calendar is 'Which set of rules an indicator follows: CALENDAR, REPORTING …';
comment on column indicator.closing_rules.every is 'Month, quarter, half-year or year';
comment on column indicator.closing_rules.months_before is '1: counting begins in the month before the period, 0: in its first month';
comment on column indicator.closing_rules.from_day is 'First day counted';
comment on column indicator.closing_rules.to_day is 'Last day counted in the last month; 31: its end';
comment on column indicator.closing_rules.valid_from is 'For periods that end on or after this day; absent: always';
comment on column indicator.closing_rules.valid_to is 'For periods that end on or before this day; absent: still';
comment on column indicator.closing_rules.citation is 'Article of law';

create table indicator.dimensions (
    id      integer generated always as identity,
    code    text not null,
    name    text not null,
    name_en text not null,
    version integer not null default 0,
    constraint pk_dimensions primary key (id)
);
comment on table indicator.dimensions is 'By what a figure is broken down: sex, age band, nationality, country, sector … (phân tổ)';
comment on column indicator.dimensions.id is 'Id';
comment on column indicator.dimensions.code is 'Stable code, e.g. SEX';
comment on column indicator.dimensions.name is 'Name';
comment on column indicator.dimensions.name_en is 'Name in English';
comment on column indicator.dimensions.version is 'Grows with each change; a stale change is refused';
create unique index uidx_dimensions_code on indicator.dimensions (code);

create table indicator.categories (
    id           integer generated always as identity,
    dimension_id integer not null,
    code         text not null,
    name         text not null,
    name_en      text not null,
    sort_order   integer not null,
    constraint pk_categories primary key (id),
    constraint fk_categories_dimensions foreign key (dimension_id) references indicator.dimensions (id)
);
comment on table indicator.categories is 'Parts of a breakdown that together are the whole (nhóm)';
comment on column indicator.categories.id is 'Id';
comment on column indicator.categories.dimension_id is 'The breakdown';
comment on column indicator.categories.code is 'Stable code within it, e.g. F';
comment on column indicator.categories.name is 'Name';
comment on column indicator.categories.name_en is 'Name in English';
comment on column indicator.categories.sort_order is 'Place among the parts';
create unique index uidx_categories_code on indicator.categories (dimension_id, code);

create table indicator.coordinates (
    id    integer generated always as identity (start with 1 minvalue 0),
    key   text not null,
    parts integer[] not null,
    dimensions integer[] not null,
    constraint pk_coordinates primary key (id)
);
comment on table indicator.coordinates is 'Combinations of parts that values are given for; 0 is the whole';
comment on column indicator.coordinates.id is 'Id; 0: not broken down';
comment on column indicator.coordinates.key is 'AGE=18-25;SEX=F, dimensions in the order of their codes; empty for the whole';
comment on column indicator.coordinates.parts is 'Ids of the categories, in the order of the dimensions'' codes';
comment on column indicator.coordinates.dimensions is 'Ids of the dimensions, in the order of their codes';
create unique index uidx_coordinates_key on indicator.coordinates (key);
insert into indicator.coordinates (id, key, parts, dimensions) overriding system value values (0, '', '{}', '{}');

create table indicator.indicators (
    id          integer generated always as identity,
    code        text not null,
    name        text not null,
    name_en     text not null,
    short_name  text not null,
    measure     text not null,
    nature      text not null,
    direction   text not null,
    decimals    integer not null,
    every       text not null,
    calendar    text not null default 'CALENDAR',
    level       text,
    formula     text,
    additive    boolean not null default true,
    definition  text not null default '',
    collector_id bigint,
    approver_id bigint,
    valid_from  date,
    valid_to    date,
    sort_order  integer not null default 1000,
    version     integer not null default 0,
    constraint pk_indicators primary key (id),
    constraint fk_indicators_measures foreign key (measure) references indicator.measures (code),
    constraint fk_indicators_collector foreign key (collector_id) references organisation.units (id),
    constraint fk_indicators_approver foreign key (approver_id) references organisation.units (id),
    constraint chk_indicators_nature check (nature in ('FLOW', 'STOCK')),
    constraint chk_indicators_direction check (direction in ('HIGHER', 'LOWER', 'NONE')),
    constraint chk_indicators_every check (every in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    constraint chk_indicators_level check (level in ('ENTERPRISE', 'ZONE', 'DEPARTMENT', 'AUTHORITY', 'BLOCK', 'MINISTRY')),
    constraint chk_indicators_decimals check (decimals between 0 and 6),
    constraint chk_indicators_valid check (valid_to >= valid_from)
);
comment on table indicator.indicators is 'What is counted or measured (chỉ tiêu)';
comment on column indicator.indicators.id is 'Id';
comment on column indicator.indicators.code is 'Stable code, e.g. FDI.NEW.CAPITAL; formulas and report templates name it';
comment on column indicator.indicators.name is 'Name';
comment on column indicator.indicators.name_en is 'Name in English';
comment on column indicator.indicators.short_name is 'Name for narrow columns';
comment on column indicator.indicators.measure is 'Unit of measure of its values';
comment on column indicator.indicators.nature is 'FLOW adds up over time (phát sinh), STOCK is a level at a day (thời điểm)';
comment on column indicator.indicators.direction is 'Whether higher or lower is better';
comment on column indicator.indicators.decimals is 'Decimals printed; values keep all that were given';
comment on column indicator.indicators.every is 'Shortest period in which it is collected';
comment on column indicator.indicators.calendar is 'Closing rules it follows';
comment on column indicator.indicators.level is 'Kind of body that gives the values; absent: any, each its own part';
comment on column indicator.indicators.formula is 'How it is computed from others; absent: it is entered';
comment on column indicator.indicators.additive is 'Values of several bodies and of several parts may be added';
comment on column indicator.indicators.definition is 'What counts and what does not (khái niệm, phạm vi)';
comment on column indicator.indicators.collector_id is 'Unit that collects it and checks it first';
comment on column indicator.indicators.approver_id is 'Unit whose head approves it';
comment on column indicator.indicators.valid_from is 'First day; absent: always';
comment on column indicator.indicators.valid_to is 'Last day; absent: still';
comment on column indicator.indicators.sort_order is 'Place in lists';
comment on column indicator.indicators.version is 'Grows with each change; a stale change is refused';
create unique index uidx_indicators_code on indicator.indicators (code);
create index idx_indicators_measure on indicator.indicators (measure);
create index idx_indicators_collector on indicator.indicators (collector_id);
create index idx_indicators_approver on indicator.indicators (approver_id);

create table indicator.breakdowns (
    indicator_id integer not null,
    dimension_id integer not null,
    position     integer not null,
    constraint pk_breakdowns primary key (indicator_id, dimension_id),
    constraint fk_breakdowns_indicators foreign key (indicator_id) references indicator.indicators (id) on delete cascade,
    constraint fk_breakdowns_dimensions foreign key (dimension_id) references indicator.dimensions (id)
);
comment on table indicator.breakdowns is 'By what an indicator may be broken down';
comment on column indicator.breakdowns.indicator_id is 'The indicator';
comment on column indicator.breakdowns.dimension_id is 'The breakdown';
comment on column indicator.breakdowns.position is 'Order on forms';
create index idx_breakdowns_dimension on indicator.breakdowns (dimension_id);

-- Decree 09/2019/NĐ-CP art. 12; months are certain, the rest as far as it was read
insert into indicator.closing_rules (calendar, every, months_before, from_day, to_day, valid_from, citation) values
    ('CALENDAR', 'MONTH', 0, 1, 31, null, 'Tháng dương lịch'),
    ('CALENDAR', 'QUARTER', 0, 1, 31, null, 'Quý dương lịch'),
    ('CALENDAR', 'HALF_YEAR', 0, 1, 31, null, 'Nửa năm dương lịch'),
    ('CALENDAR', 'YEAR', 0, 1, 31, null, 'Năm dương lịch'),
    ('REPORTING', 'MONTH', 1, 15, 14, '2019-03-12', 'Nghị định 09/2019/NĐ-CP, Điều 12'),
    ('REPORTING', 'QUARTER', 1, 15, 14, '2019-03-12', 'Nghị định 09/2019/NĐ-CP, Điều 12'),
    ('REPORTING', 'HALF_YEAR', 1, 15, 14, '2019-03-12', 'Nghị định 09/2019/NĐ-CP, Điều 12'),
    ('REPORTING', 'YEAR', 1, 15, 14, '2019-03-12', 'Nghị định 09/2019/NĐ-CP, Điều 12');

insert into indicator.measures (code, name, name_en, dimension, factor, whole) values
    ('USD', 'USD', 'USD', 'USD', 1, false),
    ('USD_M', 'triệu USD', 'million USD', 'USD', 1000000, false),
    ('USD_B', 'tỷ USD', 'billion USD', 'USD', 1000000000, false),
    ('VND', 'đồng', 'dong', 'VND', 1, false),
    ('VND_M', 'triệu đồng', 'million dong', 'VND', 1000000, false),
    ('VND_B', 'tỷ đồng', 'billion dong', 'VND', 1000000000, false),
    ('VND_M_PERSON_MONTH', 'triệu đồng/người/tháng', 'million dong per person and month', 'VND/PERSON/MONTH', 1000000, false),
    ('PERSON', 'người', 'people', 'PERSON', 1, true),
    ('LEARNER', 'học viên', 'learners', 'PERSON', 1, true),
    ('PLACE', 'chỗ', 'places', 'PLACE', 1, true),
    ('PROJECT', 'dự án', 'projects', 'PROJECT', 1, true),
    ('DOSSIER', 'hồ sơ', 'dossiers', 'DOSSIER', 1, true),
    ('TASK', 'nhiệm vụ', 'tasks', 'TASK', 1, true),
    ('TURN', 'lượt', 'times', 'TURN', 1, true),
    ('STORY', 'tin bài', 'stories', 'STORY', 1, true),
    ('ISSUE', 'số', 'issues', 'ISSUE', 1, true),
    ('CLASS', 'lớp', 'classes', 'CLASS', 1, true),
    ('PARK', 'khu', 'parks', 'PARK', 1, true),
    ('CONTRACT', 'hợp đồng', 'contracts', 'CONTRACT', 1, true),
    ('ENTERPRISE', 'doanh nghiệp', 'enterprises', 'ENTERPRISE', 1, true),
    ('M2', 'm²', 'm²', 'AREA', 1, false),
    ('HA', 'ha', 'ha', 'AREA', 10000, false),
    ('PERCENT', '%', '%', 'ONE', 0.01, false),
    ('TIMES', 'lần', 'times', 'ONE', 1, false);
