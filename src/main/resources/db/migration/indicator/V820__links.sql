create table indicator.links (
    id         bigint generated always as identity,
    body_id    integer not null,
    holder     text not null,
    email      text not null,
    expires_on date not null,
    created_at timestamp with time zone not null,
    created_by bigint,
    revoked_at timestamp with time zone,
    revoked_by bigint,
    last_used_at timestamp with time zone,
    version    integer not null default 0,
    constraint pk_links primary key (id),
    constraint fk_links_bodies foreign key (body_id) references indicator.bodies (id),
    constraint fk_links_created_by foreign key (created_by) references organisation.people (id),
    constraint fk_links_revoked_by foreign key (revoked_by) references organisation.people (id)
);
comment on table indicator.links is 'Links with which an enterprise enters its own forms without an account (liên kết riêng)';
comment on column indicator.links.id is 'Id';
comment on column indicator.links.body_id is 'Whose forms it opens, no others';
comment on column indicator.links.holder is 'Who has it: an office or post of the enterprise';
comment on column indicator.links.email is 'Where it is mailed to';
comment on column indicator.links.expires_on is 'Last day it opens';
comment on column indicator.links.created_at is 'When it was made';
comment on column indicator.links.created_by is 'By whom';
comment on column indicator.links.revoked_at is 'When it was taken back; absent: it is good';
comment on column indicator.links.revoked_by is 'By whom';
comment on column indicator.links.last_used_at is 'When it was last used, to the hour';
comment on column indicator.links.version is 'Grows with each change; a stale change is refused';
create index idx_links_body on indicator.links (body_id);
create index idx_links_created_by on indicator.links (created_by);
create index idx_links_revoked_by on indicator.links (revoked_by);

create table indicator.link_keys (
    hash    bytea not null,
    link_id bigint not null,
    made_at timestamp with time zone not null,
    constraint pk_link_keys primary key (hash),
    constraint fk_link_keys_links foreign key (link_id) references indicator.links (id) on delete cascade
);
comment on table indicator.link_keys is 'The secrets of links, one per mail; only their hashes are kept';
comment on column indicator.link_keys.hash is 'SHA-256 of the secret';
comment on column indicator.link_keys.link_id is 'What it opens';
comment on column indicator.link_keys.made_at is 'When';
create index idx_link_keys_link on indicator.link_keys (link_id);

create table indicator.link_misses (
    id     bigint generated always as identity,
    origin text not null,
    at     timestamp with time zone not null,
    constraint pk_link_misses primary key (id)
);
comment on table indicator.link_misses is 'Tries with secrets that open nothing; too many from one address and the next wait';
comment on column indicator.link_misses.id is 'Id';
comment on column indicator.link_misses.origin is 'Network address';
comment on column indicator.link_misses.at is 'When';
create index idx_link_misses_origin on indicator.link_misses (origin, at);

create table indicator.link_reminders (
    round_body_id bigint not null,
    kind          text not null,
    sent_at       timestamp with time zone not null,
    email         text not null,
    constraint pk_link_reminders primary key (round_body_id, kind, email),
    constraint fk_link_reminders_bodies foreign key (round_body_id) references indicator.round_bodies (id) on delete cascade
);
comment on table indicator.link_reminders is 'Reminders mailed to enterprises, each kind once';
comment on column indicator.link_reminders.round_body_id is 'Whose form';
comment on column indicator.link_reminders.kind is 'D5 five days before, D2 two, D0 on the day, LATE after it, HAND-date by hand';
comment on column indicator.link_reminders.sent_at is 'When';
comment on column indicator.link_reminders.email is 'Where to';
