create table register.exchange_received (
    id           bigint generated always as identity,
    document_id  bigint not null,
    sha256       text not null,
    sender       text not null,
    sender_code  text,
    kind_name    text not null,
    number       text not null,
    symbol       text not null,
    dated        date not null,
    subject      text not null,
    signer       text,
    urgency      text not null,
    pages        integer not null,
    copies       integer not null,
    due_on       date,
    received_by  bigint not null,
    received_at  timestamp with time zone not null,
    constraint pk_exchange_received primary key (id),
    constraint fk_exchange_received_documents foreign key (document_id) references document.documents (id),
    constraint fk_exchange_received_people foreign key (received_by) references organisation.people (id)
);
comment on table register.exchange_received is 'Exchange files that came in: what their sender says of the document, proposed when it is registered (văn bản điện tử đến)';
comment on column register.exchange_received.id is 'Id';
comment on column register.exchange_received.document_id is 'The document in it, kept as it came';
comment on column register.exchange_received.sha256 is 'Hash of the exchange file: the same one is taken once';
comment on column register.exchange_received.sender is 'Who issued it';
comment on column register.exchange_received.sender_code is 'Identifier code of the sender';
comment on column register.exchange_received.kind_name is 'Kind';
comment on column register.exchange_received.number is 'Number';
comment on column register.exchange_received.symbol is 'Symbol';
comment on column register.exchange_received.dated is 'Day of the document';
comment on column register.exchange_received.subject is 'Subject';
comment on column register.exchange_received.signer is 'Who signed';
comment on column register.exchange_received.urgency is 'Urgency';
comment on column register.exchange_received.pages is 'Number of pages, 0 where not said';
comment on column register.exchange_received.copies is 'Number of copies';
comment on column register.exchange_received.due_on is 'By when an answer is asked for';
comment on column register.exchange_received.received_by is 'Who took it in';
comment on column register.exchange_received.received_at is 'When';
create unique index uidx_exchange_received_sha256 on register.exchange_received (sha256);
create index idx_exchange_received_document on register.exchange_received (document_id);
create index idx_exchange_received_by on register.exchange_received (received_by);
