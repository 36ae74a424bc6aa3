create table register.outside_bodies (
    id         bigint generated always as identity,
    name       text not null,
    code       text,
    email      text,
    address    text,
    valid_from date,
    valid_to   date,
    version    integer not null default 0,
    search     text generated always as (platform.fold(name || ' ' || coalesce(code, '') || ' ' || coalesce(email, ''))) stored,
    constraint pk_outside_bodies primary key (id),
    constraint chk_outside_bodies_code check (code ~ '^[A-Z0-9]+([.][A-Z0-9]+)*$' and length(code) <= 13),
    constraint chk_outside_bodies_valid check (valid_to >= valid_from)
);
comment on table register.outside_bodies is 'Bodies outside the authority that documents go to (cơ quan, tổ chức ngoài)';
comment on column register.outside_bodies.id is 'Id';
comment on column register.outside_bodies.name is 'Name';
comment on column register.outside_bodies.code is 'Identifier code for exchange (mã định danh)';
comment on column register.outside_bodies.email is 'Where documents are sent';
comment on column register.outside_bodies.address is 'Postal address';
comment on column register.outside_bodies.valid_from is 'First day';
comment on column register.outside_bodies.valid_to is 'Last day';
comment on column register.outside_bodies.version is 'Grows with each change; a stale change is refused';
comment on column register.outside_bodies.search is 'Text for searching, without accents';
create unique index uidx_outside_bodies_code on register.outside_bodies (code) where valid_to is null;
create index idx_outside_bodies_search on register.outside_bodies using gin (search public.gin_trgm_ops);

create table register.recipients (
    id              bigint generated always as identity,
    outgoing_id     bigint not null,
    kind            text not null,
    unit_id         bigint,
    person_id       bigint,
    body_id         bigint,
    name            text not null,
    printed         boolean not null default true,
    state           text not null default 'WAITING',
    attempts        integer not null default 0,
    problem         text,
    sent_at         timestamp with time zone,
    sent_to         text,
    opened_at       timestamp with time zone,
    opened_by       bigint,
    told_of_recall  timestamp with time zone,
    exchange_code   text,
    exchange_at     timestamp with time zone,
    exchange_note   text,
    constraint pk_recipients primary key (id),
    constraint fk_recipients_outgoing foreign key (outgoing_id) references register.outgoing (id),
    constraint fk_recipients_units foreign key (unit_id) references organisation.units (id),
    constraint fk_recipients_people foreign key (person_id) references organisation.people (id),
    constraint fk_recipients_bodies foreign key (body_id) references register.outside_bodies (id),
    constraint fk_recipients_opened_by foreign key (opened_by) references organisation.people (id),
    constraint chk_recipients_kind check (kind in ('UNIT', 'PERSON', 'BODY', 'PORTAL')),
    constraint chk_recipients_one check (num_nonnulls(unit_id, person_id, body_id) = case kind when 'PORTAL' then 0 else 1 end
        and (kind <> 'UNIT' or unit_id is not null) and (kind <> 'PERSON' or person_id is not null) and (kind <> 'BODY' or body_id is not null)),
    constraint chk_recipients_state check (state in ('WAITING', 'SENT', 'FAILED', 'BY_POST'))
);
comment on table register.recipients is 'Who gets a document, whether it went out and was opened (nơi nhận)';
comment on column register.recipients.id is 'Id';
comment on column register.recipients.outgoing_id is 'The document';
comment on column register.recipients.kind is 'Unit, person, outside body, or the portal';
comment on column register.recipients.unit_id is 'The unit';
comment on column register.recipients.person_id is 'The person';
comment on column register.recipients.body_id is 'The outside body';
comment on column register.recipients.name is 'Name as it was when chosen';
comment on column register.recipients.printed is 'Whether the name stands below Nơi nhận';
comment on column register.recipients.state is 'Waiting, sent, failed; by post where no address for mail is known';
comment on column register.recipients.attempts is 'How often it was tried';
comment on column register.recipients.problem is 'Why it failed';
comment on column register.recipients.sent_at is 'When it went out';
comment on column register.recipients.sent_to is 'Address it went to';
comment on column register.recipients.opened_at is 'When it was first opened';
comment on column register.recipients.opened_by is 'By whom';
comment on column register.recipients.told_of_recall is 'When the recall was told';
comment on column register.recipients.exchange_code is 'Last state that the receiving system sent back';
comment on column register.recipients.exchange_at is 'When it did';
comment on column register.recipients.exchange_note is 'With which words';
create unique index uidx_recipients_unit on register.recipients (outgoing_id, unit_id);
create unique index uidx_recipients_person on register.recipients (outgoing_id, person_id);
create unique index uidx_recipients_body on register.recipients (outgoing_id, body_id);
create unique index uidx_recipients_portal on register.recipients (outgoing_id) where kind = 'PORTAL';
create index idx_recipients_unit on register.recipients (unit_id, outgoing_id desc);
create index idx_recipients_person on register.recipients (person_id, outgoing_id desc);
create index idx_recipients_body on register.recipients (body_id);
create index idx_recipients_opened_by on register.recipients (opened_by);

create table register.exchange_codes (
    code     text not null,
    meaning  text not null,
    citation text not null,
    constraint pk_exchange_codes primary key (code)
);
comment on table register.exchange_codes is 'States that a receiving system sends back (mã trạng thái xử lý văn bản điện tử)';
comment on column register.exchange_codes.code is 'Code';
comment on column register.exchange_codes.meaning is 'What it says';
comment on column register.exchange_codes.citation is 'Where it comes from';
insert into register.exchange_codes (code, meaning, citation)
select v.code, v.meaning, 'QCVN 102:2016/BTTTT và cách dùng của các hệ thống công khai'
from (values ('01', 'Đã đến'), ('02', 'Từ chối nhận'), ('03', 'Đã tiếp nhận'), ('04', 'Đã phân công'), ('05', 'Đang xử lý'), ('06', 'Đã hoàn thành'),
    ('13', 'Lấy lại, thu hồi'), ('15', 'Đồng ý cập nhật'), ('16', 'Từ chối cập nhật')) as v (code, meaning);
alter table register.recipients add constraint fk_recipients_exchange_codes foreign key (exchange_code) references register.exchange_codes (code);
create index idx_recipients_exchange_code on register.recipients (exchange_code);
