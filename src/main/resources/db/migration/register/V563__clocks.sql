create table register.clock_rules (
    id           bigint generated always as identity,
    clock        text    not null,
    urgent       boolean not null,
    aim_days     integer not null,
    latest_days  integer not null,
    citation     text    not null,
    valid_from   date    not null,
    valid_to     date,
    constraint pk_clock_rules primary key (id),
    constraint chk_clock_rules_clock check (clock in ('REGISTER', 'FORWARD', 'ACKNOWLEDGE')),
    constraint chk_clock_rules_days check (aim_days >= 0 and latest_days >= aim_days),
    constraint chk_clock_rules_valid check (valid_to >= valid_from)
);
comment on table register.clock_rules is 'How soon the law wants a document registered, forwarded, acknowledged; dated, so that old records keep the rule of their day';
comment on column register.clock_rules.id is 'Id';
comment on column register.clock_rules.clock is 'What is to be done: register, forward, acknowledge';
comment on column register.clock_rules.urgent is 'For urgent documents';
comment on column register.clock_rules.aim_days is 'Working days after the day it starts on which it should be done; 0: the same day';
comment on column register.clock_rules.latest_days is 'Working days after which it is late';
comment on column register.clock_rules.citation is 'Article';
comment on column register.clock_rules.valid_from is 'First day of the rule';
comment on column register.clock_rules.valid_to is 'Last day; absent: still in force';
create unique index uidx_clock_rules on register.clock_rules (clock, urgent, valid_from);

insert into register.clock_rules (clock, urgent, aim_days, latest_days, citation, valid_from) values
    ('REGISTER', false, 0, 1, 'Nghị định 30/2020/NĐ-CP, Điều 4 khoản 2, Điều 22', date '2020-03-05'),
    ('REGISTER', true, 0, 0, 'Nghị định 30/2020/NĐ-CP, Điều 4 khoản 2, Điều 22', date '2020-03-05'),
    ('FORWARD', false, 0, 1, 'Nghị định 30/2020/NĐ-CP, Điều 23 khoản 1', date '2020-03-05'),
    ('FORWARD', true, 0, 0, 'Nghị định 30/2020/NĐ-CP, Điều 23 khoản 1', date '2020-03-05'),
    ('ACKNOWLEDGE', false, 0, 0, 'Nghị định 30/2020/NĐ-CP, Điều 21 khoản 2', date '2020-03-05'),
    ('ACKNOWLEDGE', true, 0, 0, 'Nghị định 30/2020/NĐ-CP, Điều 21 khoản 2', date '2020-03-05');
