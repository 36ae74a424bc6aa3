create schema attachment;
comment on schema attachment is 'Files exactly as they came, each content kept once (tệp đính kèm)';

create table attachment.blobs (
    sha256    text                     not null,
    size      bigint                   not null,
    content   bytea                    not null,
    stored_at timestamp with time zone not null,
    constraint pk_blobs primary key (sha256),
    constraint chk_blobs_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint chk_blobs_size check (size = length(content))
);
comment on table attachment.blobs is 'The bytes of files, named by their own hash; never changed, kept once however often they come';
comment on column attachment.blobs.sha256 is 'SHA-256 of the content, hexadecimal';
comment on column attachment.blobs.size is 'Number of bytes';
comment on column attachment.blobs.content is 'The bytes';
comment on column attachment.blobs.stored_at is 'When they first came';
-- most files are packed already: trying to compress them again costs time for nothing
alter table attachment.blobs alter column content set storage external;

create table attachment.files (
    id          bigint generated always as identity,
    sha256      text                     not null,
    name        text                     not null,
    media_type  text                     not null,
    uploaded_by bigint,
    uploaded_at timestamp with time zone not null,
    constraint pk_files primary key (id),
    constraint fk_files_blobs foreign key (sha256) references attachment.blobs (sha256),
    constraint fk_files_people foreign key (uploaded_by) references organisation.people (id)
);
comment on table attachment.files is 'A file as somebody handed it in (tệp); the room that keeps its id decides who may open it';
comment on column attachment.files.id is 'Id';
comment on column attachment.files.sha256 is 'Its content';
comment on column attachment.files.name is 'Name it came with, without folders';
comment on column attachment.files.media_type is 'Type that its content shows; what its name says counts only where the content does not tell';
comment on column attachment.files.uploaded_by is 'Who handed it in; absent: the system';
comment on column attachment.files.uploaded_at is 'When';
create index idx_files_sha256 on attachment.files (sha256);
create index idx_files_uploaded_by on attachment.files (uploaded_by);

create view attachment.shared_files as
    select f.id, f.sha256, f.name, b.size, f.media_type, f.uploaded_by, f.uploaded_at
    from attachment.files f join attachment.blobs b on b.sha256 = f.sha256;
comment on view attachment.shared_files is 'Files without their bytes, for rooms that keep a file''s id';
