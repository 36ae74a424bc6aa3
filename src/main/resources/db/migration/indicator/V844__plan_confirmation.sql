-- until now a plan was in force as soon as it was written: those count as confirmed by whoever wrote them
alter table indicator.plans
    add column confirmed_at timestamp with time zone,
    add column confirmed_by bigint,
    add column ended_by     bigint,
    add column note         text,
    add column refusal      text,
    add column version      integer not null default 0,
    alter column low drop not null,
    add constraint fk_plans_confirmers foreign key (confirmed_by) references organisation.people (id),
    add constraint fk_plans_enders foreign key (ended_by) references organisation.people (id);
update indicator.plans set confirmed_at = recorded_at, confirmed_by = recorded_by;
alter table indicator.plans
    add constraint chk_plans_low check (low is not null or confirmed_at is null or replaced_at is not null),
    add constraint chk_plans_refusal check (refusal is null or confirmed_at is null);
comment on table indicator.plans is 'Planned values with the decision that set them, proposed until somebody who approves the indicator confirms them; a revision replaces, it does not overwrite (kế hoạch)';
comment on column indicator.plans.low is 'The plan, or the lower end of a range, in the indicator''s unit; absent: that there be no plan any more';
comment on column indicator.plans.recorded_at is 'When it was proposed';
comment on column indicator.plans.replaced_at is 'When a revision replaced it, or it was turned down or taken back; absent: in force or proposed';
comment on column indicator.plans.confirmed_at is 'Since when it is in force; absent: proposed only';
comment on column indicator.plans.confirmed_by is 'Who confirmed it';
comment on column indicator.plans.ended_by is 'Who replaced it, turned it down or took it back';
comment on column indicator.plans.note is 'Why it should take the place of the plan in force, where somebody said so';
comment on column indicator.plans.refusal is 'Why it was turned down';
comment on column indicator.plans.version is 'Grows with each change; a stale change is refused';
drop index indicator.uidx_plans_point;
create unique index uidx_plans_point on indicator.plans (body_id, indicator_id, period, coordinate_id) where confirmed_at is not null and replaced_at is null;
create unique index uidx_plans_proposed on indicator.plans (body_id, indicator_id, period, coordinate_id) where confirmed_at is null and replaced_at is null;
create index idx_plans_confirmer on indicator.plans (confirmed_by);
create index idx_plans_ender on indicator.plans (ended_by);

-- another plan than the one in force is now a proposal like any; who asked for one decides again
update indicator.proposals set state = 'OPEN', version = version + 1 where kind = 'PLAN' and state = 'CORRECTION';
