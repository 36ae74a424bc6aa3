create table register.copy_uses (
    id          bigint generated always as identity,
    used_on     date                     not null,
    person      text                     not null,
    code        text                     not null,
    dated       date,
    about       text                     not null,
    case_file   text,
    signed      boolean                  not null default false,
    returned_on date,
    allowed_by  text                     not null,
    note        text,
    entered_by  bigint                   not null,
    entered_at  timestamp with time zone not null,
    version     integer                  not null default 0,
    constraint pk_copy_uses primary key (id),
    constraint fk_copy_uses_people foreign key (entered_by) references organisation.people (id),
    constraint chk_copy_uses_returned check (returned_on >= used_on)
);
comment on table register.copy_uses is 'Who used the copy of a document that is kept (sổ sử dụng bản lưu, Nghị định 30/2020 phụ lục IV)';
comment on column register.copy_uses.id is 'Id';
comment on column register.copy_uses.used_on is 'Day (ngày tháng)';
comment on column register.copy_uses.person is 'Who used it (họ tên người sử dụng)';
comment on column register.copy_uses.code is 'Number and symbol of the document';
comment on column register.copy_uses.dated is 'Day of the document';
comment on column register.copy_uses.about is 'Kind and subject of the document';
comment on column register.copy_uses.case_file is 'Number and symbol of the case file it lies in';
comment on column register.copy_uses.signed is 'Whether the person signed for it';
comment on column register.copy_uses.returned_on is 'Day it came back; absent: it is still out';
comment on column register.copy_uses.allowed_by is 'Who allowed it';
comment on column register.copy_uses.note is 'Remark';
comment on column register.copy_uses.entered_by is 'Who entered it';
comment on column register.copy_uses.entered_at is 'When';
comment on column register.copy_uses.version is 'Grows with each change; a stale change is refused';
create index idx_copy_uses_entered_by on register.copy_uses (entered_by);
create index idx_copy_uses_used_on on register.copy_uses (used_on);
