create table platform.idempotency_keys (
    person_id bigint                   not null,
    key       text                     not null,
    request   text                     not null,
    answer    jsonb                    not null,
    at        timestamp with time zone not null,
    constraint pk_idempotency_keys primary key (person_id, key)
);
comment on table platform.idempotency_keys is 'Answers to writes of programs that sent a key along, so that a write repeated after a lost answer is done once; kept for a week';
comment on column platform.idempotency_keys.person_id is 'Person of the token';
comment on column platform.idempotency_keys.key is 'What the program sent as Idempotency-Key';
comment on column platform.idempotency_keys.request is 'SHA-256 of what was asked; the same key with another request is refused';
comment on column platform.idempotency_keys.answer is 'What was answered';
comment on column platform.idempotency_keys.at is 'When';
create index idx_idempotency_keys_at on platform.idempotency_keys (at);
