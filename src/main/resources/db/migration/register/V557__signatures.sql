create table register.outgoing_signatures (
    id          bigint generated always as identity,
    outgoing_id bigint                   not null,
    annex_id    bigint,
    role        text                     not null,
    certificate text                     not null,
    serial      text                     not null,
    before_id   bigint                   not null,
    after_id    bigint                   not null,
    by_id       bigint                   not null,
    at          timestamp with time zone not null,
    constraint pk_outgoing_signatures primary key (id),
    constraint fk_outgoing_signatures_outgoing foreign key (outgoing_id) references register.outgoing (id),
    constraint fk_outgoing_signatures_annexes foreign key (annex_id) references register.outgoing_annexes (id),
    constraint fk_outgoing_signatures_before foreign key (before_id) references attachment.files (id),
    constraint fk_outgoing_signatures_after foreign key (after_id) references attachment.files (id),
    constraint fk_outgoing_signatures_people foreign key (by_id) references organisation.people (id),
    constraint chk_outgoing_signatures_role check (role in ('SIGNER', 'AGENCY')),
    constraint chk_outgoing_signatures_annex check (annex_id is null or role = 'AGENCY')
);
comment on table register.outgoing_signatures is 'Digital signatures set here with the key of who signs or of the agency; the file before stays beside (ký số)';
comment on column register.outgoing_signatures.id is 'Id';
comment on column register.outgoing_signatures.outgoing_id is 'The document';
comment on column register.outgoing_signatures.annex_id is 'The annex whose file was signed; absent: the document itself';
comment on column register.outgoing_signatures.role is 'Key of who signs the document, or of the agency';
comment on column register.outgoing_signatures.certificate is 'Subject of the certificate';
comment on column register.outgoing_signatures.serial is 'Its serial number, hexadecimal';
comment on column register.outgoing_signatures.before_id is 'The file as it was before';
comment on column register.outgoing_signatures.after_id is 'The file with the signature';
comment on column register.outgoing_signatures.by_id is 'Who handed the key over';
comment on column register.outgoing_signatures.at is 'When';
create index idx_outgoing_signatures_outgoing on register.outgoing_signatures (outgoing_id, id);
create index idx_outgoing_signatures_annex on register.outgoing_signatures (annex_id);
create index idx_outgoing_signatures_before on register.outgoing_signatures (before_id);
create index idx_outgoing_signatures_after on register.outgoing_signatures (after_id);
create index idx_outgoing_signatures_by on register.outgoing_signatures (by_id);
