alter table register.exchange_received add column status_code text not null default '01';
alter table register.exchange_received add column status_at timestamp with time zone;
update register.exchange_received set status_at = received_at;
alter table register.exchange_received alter column status_at set not null;
alter table register.exchange_received add constraint fk_exchange_received_codes foreign key (status_code)
    references register.exchange_codes (code);
comment on column register.exchange_received.status_code is 'State told to the sender: 01 it is here, 03 it was taken into the register';
comment on column register.exchange_received.status_at is 'Since when';
create index idx_exchange_received_status on register.exchange_received (status_code);
