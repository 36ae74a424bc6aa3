create table indicator.acts (
    id       bigint generated always as identity,
    act      text not null,
    period   integer not null,
    note     text,
    began_at timestamp with time zone not null,
    acted_at timestamp with time zone not null,
    acted_by bigint,
    bodies   integer not null,
    "values" integer not null,
    undone_at timestamp with time zone,
    constraint pk_acts primary key (id),
    constraint fk_acts_people foreign key (acted_by) references organisation.people (id),
    constraint chk_acts_act check (act in ('SUBMIT', 'TAKE_BACK', 'CHECK', 'UNDO_CHECK', 'APPROVE', 'RETURN'))
);
comment on table indicator.acts is 'Who took values up or down the ladder of approval, when and why (gửi, thẩm định, duyệt, trả lại)';
comment on column indicator.acts.id is 'Id';
comment on column indicator.acts.act is 'SUBMIT, TAKE_BACK, CHECK, UNDO_CHECK, APPROVE, RETURN';
comment on column indicator.acts.period is 'Period of the values';
comment on column indicator.acts.note is 'What was said with it; of RETURN the reason';
comment on column indicator.acts.began_at is 'When it began; values that it changed have a time between both';
comment on column indicator.acts.acted_at is 'When it was done';
comment on column indicator.acts.acted_by is 'By whom; absent: an enterprise by its link, or the system';
comment on column indicator.acts.bodies is 'How many bodies it was about';
comment on column indicator.acts."values" is 'How many values it changed';
comment on column indicator.acts.undone_at is 'When it was undone; absent: it holds';
create index idx_acts_acted_by on indicator.acts (acted_by);

create table indicator.act_bodies (
    act_id  bigint not null,
    body_id integer not null,
    period  integer not null,
    "values" integer not null,
    constraint pk_act_bodies primary key (act_id, body_id),
    constraint fk_act_bodies_acts foreign key (act_id) references indicator.acts (id),
    constraint fk_act_bodies_bodies foreign key (body_id) references indicator.bodies (id)
);
comment on table indicator.act_bodies is 'Whose values an act was about';
comment on column indicator.act_bodies.act_id is 'The act';
comment on column indicator.act_bodies.body_id is 'Whose values';
comment on column indicator.act_bodies.period is 'As in acts';
comment on column indicator.act_bodies."values" is 'How many values of it changed';
create index idx_act_bodies_body on indicator.act_bodies (body_id, period);

create index idx_observations_waiting on indicator.observations (period, state, body_id) where state in (1, 2);
