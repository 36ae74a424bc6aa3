alter table register.recipients drop constraint chk_recipients_kind, add constraint chk_recipients_kind
    check (kind in ('UNIT', 'PERSON', 'BODY', 'PORTAL', 'NAMED'));
alter table register.recipients drop constraint chk_recipients_one, add constraint chk_recipients_one
    check (num_nonnulls(unit_id, person_id, body_id) = case when kind in ('PORTAL', 'NAMED') then 0 else 1 end
        and (kind <> 'UNIT' or unit_id is not null) and (kind <> 'PERSON' or person_id is not null) and (kind <> 'BODY' or body_id is not null));
create unique index uidx_recipients_named on register.recipients (outgoing_id, name) where kind = 'NAMED';
comment on column register.recipients.kind is 'Unit, person, outside body, the portal, or a name as it was typed, which no list knows';
