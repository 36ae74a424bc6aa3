alter table indicator.rules add column scope text not null default 'OWN',
    add constraint chk_rules_scope check (scope in ('OWN', 'TOTAL'));
comment on column indicator.rules.scope is 'Which values it looks at: OWN, what a body gave itself; TOTAL, what it comes to with all below it, only of bodies that have others below';
