create table indicator.boards (
    id         bigint generated always as identity,
    name       text not null,
    owner_id   bigint not null,
    sharing    text not null,
    unit_id    bigint,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    removed_at timestamp with time zone,
    version    integer not null default 0,
    constraint pk_boards primary key (id),
    constraint fk_boards_people foreign key (owner_id) references organisation.people (id),
    constraint fk_boards_units foreign key (unit_id) references organisation.units (id),
    constraint chk_boards_sharing check (sharing in ('PRIVATE', 'UNIT', 'EVERYONE')),
    constraint chk_boards_unit check ((sharing = 'UNIT') = (unit_id is not null))
);
comment on table indicator.boards is 'Boards of figures that people compose for themselves or for others (bảng số liệu)';
comment on column indicator.boards.id is 'Id';
comment on column indicator.boards.name is 'Name';
comment on column indicator.boards.owner_id is 'Who composed it and may change it';
comment on column indicator.boards.sharing is 'Who may look at it: the owner alone, a unit, everyone';
comment on column indicator.boards.unit_id is 'The unit that may look at it';
comment on column indicator.boards.created_at is 'When it was made';
comment on column indicator.boards.changed_at is 'When it was last changed';
comment on column indicator.boards.removed_at is 'When it was taken away; absent: it is there';
comment on column indicator.boards.version is 'Grows with each change; a stale change is refused';
create index idx_boards_owner on indicator.boards (owner_id);
create index idx_boards_unit on indicator.boards (unit_id);

create table indicator.board_views (
    board_id     bigint not null,
    position     integer not null,
    kind         text not null,
    indicator_id integer not null,
    body_id      integer,
    rule         text not null,
    constraint pk_board_views primary key (board_id, position),
    constraint fk_board_views_boards foreign key (board_id) references indicator.boards (id) on delete cascade,
    constraint fk_board_views_indicators foreign key (indicator_id) references indicator.indicators (id),
    constraint fk_board_views_bodies foreign key (body_id) references indicator.bodies (id),
    constraint chk_board_views_kind check (kind in ('TILE', 'TREND', 'CUMULATIVE', 'RANKING', 'BREAKDOWN', 'MAP'))
);
comment on table indicator.board_views is 'What a board shows, in order (ô trên bảng số liệu)';
comment on column indicator.board_views.board_id is 'The board';
comment on column indicator.board_views.position is 'Place, from 1';
comment on column indicator.board_views.kind is 'Tile, trend, cumulative against plan, ranking, breakdown, map';
comment on column indicator.board_views.indicator_id is 'Which indicator';
comment on column indicator.board_views.body_id is 'Whose; absent: whoever the board is looked at for';
comment on column indicator.board_views.rule is 'Which period: CURRENT, PREVIOUS, LAST_YEAR, SINCE_NEW_YEAR, YEAR, or a period''s key';
create index idx_board_views_indicator on indicator.board_views (indicator_id);
create index idx_board_views_body on indicator.board_views (body_id);
