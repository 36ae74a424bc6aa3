create table register.template_versions (
    name    text not null,
    version integer not null,
    source  text not null,
    by_id   bigint not null,
    at      timestamp with time zone not null,
    constraint pk_template_versions primary key (name, version),
    constraint fk_template_versions_people foreign key (by_id) references organisation.people (id),
    constraint chk_template_versions_version check (version > 0)
);
comment on table register.template_versions is 'Templates of documents as the Office changed them; before the first version: as they came with the application (mẫu văn bản)';
comment on column register.template_versions.name is 'Which template';
comment on column register.template_versions.version is 'Version, from 1; the highest counts';
comment on column register.template_versions.source is 'The text';
comment on column register.template_versions.by_id is 'Who changed it';
comment on column register.template_versions.at is 'When';
create index idx_template_versions_by on register.template_versions (by_id);
