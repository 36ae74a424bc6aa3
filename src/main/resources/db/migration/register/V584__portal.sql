alter table register.recipients drop constraint chk_recipients_state;
alter table register.recipients add constraint chk_recipients_state
    check (state in ('WAITING', 'SENT', 'FAILED', 'BY_POST') or (state = 'DECLINED' and kind = 'PORTAL' and problem is not null));
comment on column register.recipients.state is
    'Waiting, sent, failed; by post where no address for mail is known; declined where it is not published on the portal';
comment on column register.recipients.sent_to is 'Address it went to; on the portal, where it is found';
comment on column register.recipients.problem is 'Why it failed, or is not published';
create index idx_recipients_portal_queue on register.recipients (id) where kind = 'PORTAL' and state = 'WAITING';
