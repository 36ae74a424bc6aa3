create table document.trust (
    id         bigint generated always as identity,
    kind       text                     not null,
    name       text                     not null,
    serial     text,
    valid_from timestamp with time zone not null,
    valid_to   timestamp with time zone,
    sha256     text                     not null,
    content    bytea                    not null,
    added_by   bigint                   not null,
    added_at   timestamp with time zone not null,
    ended_by   bigint,
    ended_at   timestamp with time zone,
    constraint pk_trust primary key (id),
    constraint fk_trust_added_by foreign key (added_by) references organisation.people (id),
    constraint fk_trust_ended_by foreign key (ended_by) references organisation.people (id),
    constraint chk_trust_kind check (kind in ('ISSUER', 'REVOCATIONS')),
    constraint chk_trust_serial check ((serial is not null) = (kind = 'ISSUER')),
    constraint chk_trust_ended check ((ended_by is null) = (ended_at is null))
);
comment on table document.trust is 'Whom digital signatures are believed by: certificates of issuers, and their lists of withdrawn certificates (chứng thư số gốc, danh sách thu hồi)';
comment on column document.trust.id is 'Id';
comment on column document.trust.kind is 'Certificate of an issuer, or a list of withdrawn certificates';
comment on column document.trust.name is 'The issuer as the certificate or the list names it';
comment on column document.trust.serial is 'Serial number of the certificate, hexadecimal';
comment on column document.trust.valid_from is 'Begin of the certificate''s validity, or when the list was made';
comment on column document.trust.valid_to is 'End of the certificate''s validity, or when the next list is due';
comment on column document.trust.sha256 is 'Hash of the content';
comment on column document.trust.content is 'The certificate or list, DER';
comment on column document.trust.added_by is 'Who uploaded it';
comment on column document.trust.added_at is 'When it began to count';
comment on column document.trust.ended_by is 'Who took it out of use';
comment on column document.trust.ended_at is 'When it ceased to count; absent: it counts';
create unique index uidx_trust_content on document.trust (sha256) where ended_at is null;
create index idx_trust_added_by on document.trust (added_by);
create index idx_trust_ended_by on document.trust (ended_by);
