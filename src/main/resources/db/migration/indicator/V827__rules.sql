create table indicator.rules (
    id         integer generated always as identity,
    code       text not null,
    name       text not null,
    kind       text not null,
    severity   text not null,
    subject    text not null,
    operands   text not null default '',
    comparison text,
    low        numeric,
    high       numeric,
    against    text,
    change     text,
    every      text,
    level      text,
    hint       text not null default '',
    valid_from date,
    valid_to   date,
    changed_at timestamp with time zone not null,
    changed_by bigint,
    version    integer not null default 0,
    constraint pk_rules primary key (id),
    constraint fk_rules_people foreign key (changed_by) references organisation.people (id),
    constraint chk_rules_kind check (kind in ('RANGE', 'SUM', 'COMPARE', 'RATIO', 'JUMP', 'MONOTONE', 'BOTH', 'CHILDREN')),
    constraint chk_rules_severity check (severity in ('ERROR', 'WARNING', 'INFO')),
    constraint chk_rules_comparison check (comparison in ('=', '<', '<=', '>', '>=', '<>')),
    constraint chk_rules_bounds check (high >= low),
    constraint chk_rules_against check (against in ('PREVIOUS', 'LAST_YEAR', 'SINCE_NEW_YEAR')),
    constraint chk_rules_change check (change in ('FACTOR', 'PERCENT')),
    constraint chk_rules_every check (every in ('MONTH', 'QUARTER', 'HALF_YEAR', 'FIRST_MONTHS', 'YEAR')),
    constraint chk_rules_level check (level in ('ENTERPRISE', 'ZONE', 'DEPARTMENT', 'AUTHORITY', 'BLOCK', 'MINISTRY')),
    constraint chk_rules_valid check (valid_to >= valid_from)
);
comment on table indicator.rules is 'What values are held against before they are sent and approved (quy tắc kiểm tra)';
comment on column indicator.rules.id is 'Id';
comment on column indicator.rules.code is 'Stable code';
comment on column indicator.rules.name is 'Name for people';
comment on column indicator.rules.kind is 'RANGE, SUM, COMPARE, RATIO, JUMP, MONOTONE, BOTH, CHILDREN';
comment on column indicator.rules.severity is 'ERROR stops sending and approval, WARNING asks for a note, INFO only tells';
comment on column indicator.rules.subject is 'What is held against the rule: CODE, CODE[SEX=F]; of COMPARE the left expression';
comment on column indicator.rules.operands is 'What it is held against: parts joined by +, CODE[SEX] for all parts of a breakdown; of COMPARE the right expression';
comment on column indicator.rules.comparison is 'Of COMPARE: how the sides must stand to each other';
comment on column indicator.rules.low is 'Lower bound of RANGE, RATIO, JUMP; absent: none';
comment on column indicator.rules.high is 'Upper bound; absent: none';
comment on column indicator.rules.against is 'Of JUMP and MONOTONE: the period before, the same of last year, the year so far';
comment on column indicator.rules.change is 'Of JUMP: bounds are of the quotient (FACTOR) or of the change in percent (PERCENT)';
comment on column indicator.rules.every is 'Only for periods of this length; absent: any';
comment on column indicator.rules.level is 'Only for bodies of this kind; absent: any';
comment on column indicator.rules.hint is 'What to do about a breach, in the words of the Office';
comment on column indicator.rules.valid_from is 'For periods that end on or after this day; absent: always';
comment on column indicator.rules.valid_to is 'For periods that end on or before this day; absent: still';
comment on column indicator.rules.changed_at is 'When it was last changed';
comment on column indicator.rules.changed_by is 'By whom; absent: came with the catalogue';
comment on column indicator.rules.version is 'Grows with each change; a stale change is refused';
create unique index uidx_rules_code on indicator.rules (code);
create index idx_rules_changed_by on indicator.rules (changed_by);

create table indicator.waivers (
    id        bigint generated always as identity,
    rule_id   integer not null,
    body_id   integer not null,
    period    integer not null,
    covered   text not null,
    reason    text not null,
    waived_at timestamp with time zone not null,
    waived_by bigint not null,
    ended_at  timestamp with time zone,
    ended_by  bigint,
    constraint pk_waivers primary key (id),
    constraint fk_waivers_rules foreign key (rule_id) references indicator.rules (id),
    constraint fk_waivers_bodies foreign key (body_id) references indicator.bodies (id),
    constraint fk_waivers_people foreign key (waived_by) references organisation.people (id),
    constraint fk_waivers_ended_by foreign key (ended_by) references organisation.people (id)
);
comment on table indicator.waivers is 'Breaches let pass with a reason; of no effect once a value they cover has changed (chấp nhận ngoại lệ)';
comment on column indicator.waivers.id is 'Id';
comment on column indicator.waivers.rule_id is 'The rule';
comment on column indicator.waivers.body_id is 'Whose values';
comment on column indicator.waivers.period is 'Which period';
comment on column indicator.waivers.covered is 'The points and their values when it was given: period/indicator/coordinate/standing=value, joined by ;';
comment on column indicator.waivers.reason is 'Why';
comment on column indicator.waivers.waived_at is 'When';
comment on column indicator.waivers.waived_by is 'By whom';
comment on column indicator.waivers.ended_at is 'When it was taken back; absent: never';
comment on column indicator.waivers.ended_by is 'By whom';
create index idx_waivers_body on indicator.waivers (body_id, period);
create index idx_waivers_rule on indicator.waivers (rule_id);
create index idx_waivers_waived_by on indicator.waivers (waived_by);
create index idx_waivers_ended_by on indicator.waivers (ended_by);
