create table indicator.sheet_conflicts (
    id              bigint generated always as identity,
    import_id       bigint not null,
    row_number      integer not null,
    place           text not null,
    body_id         integer not null,
    indicator_id    integer not null,
    coordinate_id   integer not null,
    why             text not null,
    found           text not null,
    standing        text not null,
    value           numeric not null,
    qualifier       text,
    printed         text,
    as_of           date,
    stands_standing text,
    stands_version  integer,
    stands          text not null default '',
    stands_by       text,
    stands_at       timestamp with time zone,
    problem         text,
    choice          text,
    chosen_at       timestamp with time zone,
    chosen_by       text,
    version         integer not null default 0,
    constraint pk_sheet_conflicts primary key (id),
    constraint fk_sheet_conflicts_imports foreign key (import_id) references indicator.sheet_imports (id) on delete cascade,
    constraint fk_sheet_conflicts_bodies foreign key (body_id) references indicator.bodies (id),
    constraint fk_sheet_conflicts_indicators foreign key (indicator_id) references indicator.indicators (id),
    constraint fk_sheet_conflicts_coordinates foreign key (coordinate_id) references indicator.coordinates (id),
    constraint chk_sheet_conflicts_why check (why in ('CHANGED', 'GONE', 'UNKNOWN')),
    constraint chk_sheet_conflicts_choice check (choice in ('KEEP', 'TAKE'))
);
comment on table indicator.sheet_conflicts is 'Cells of a sheet whose value was changed by others since the sheet was made; somebody chooses (ô phải chọn)';
comment on column indicator.sheet_conflicts.id is 'Id';
comment on column indicator.sheet_conflicts.import_id is 'The import';
comment on column indicator.sheet_conflicts.row_number is 'Number of the row as the spreadsheet shows it';
comment on column indicator.sheet_conflicts.place is 'Address of the cell, e.g. C7';
comment on column indicator.sheet_conflicts.body_id is 'Whose value';
comment on column indicator.sheet_conflicts.indicator_id is 'Of which indicator';
comment on column indicator.sheet_conflicts.coordinate_id is 'Of which part, 0 for the whole';
comment on column indicator.sheet_conflicts.why is 'CHANGED sửa sau khi lập tệp, GONE bị xóa sau khi lập tệp, UNKNOWN tệp không ghi đã thấy số nào';
comment on column indicator.sheet_conflicts.found is 'What stood in the cell';
comment on column indicator.sheet_conflicts.standing is 'What the sheet claims it to be: A, E, F';
comment on column indicator.sheet_conflicts.value is 'The sheet''s value in the indicator''s unit';
comment on column indicator.sheet_conflicts.qualifier is 'ABOUT, MORE, LESS; absent: exact';
comment on column indicator.sheet_conflicts.printed is 'The sheet''s value as it was written, where that says more';
comment on column indicator.sheet_conflicts.as_of is 'Day the sheet''s figure was taken';
comment on column indicator.sheet_conflicts.stands_standing is 'What the value that stands claims to be; absent: none stands';
comment on column indicator.sheet_conflicts.stands_version is 'Its version; the choice holds for just this one';
comment on column indicator.sheet_conflicts.stands is 'It as text';
comment on column indicator.sheet_conflicts.stands_by is 'Who wrote it, as the person who handed the sheet in may be told';
comment on column indicator.sheet_conflicts.stands_at is 'When';
comment on column indicator.sheet_conflicts.problem is 'Why the sheet''s value could not be taken, a message key';
comment on column indicator.sheet_conflicts.choice is 'KEEP giữ số đang có, TAKE lấy số trong tệp; absent: not chosen yet';
comment on column indicator.sheet_conflicts.chosen_at is 'When it was chosen';
comment on column indicator.sheet_conflicts.chosen_by is 'Name of whoever chose';
comment on column indicator.sheet_conflicts.version is 'Grows when it is chosen or the value that stands changes again; a stale choice is refused';
create unique index uidx_sheet_conflicts_place on indicator.sheet_conflicts (import_id, row_number, place);
create index idx_sheet_conflicts_body on indicator.sheet_conflicts (body_id);
create index idx_sheet_conflicts_indicator on indicator.sheet_conflicts (indicator_id);
create index idx_sheet_conflicts_coordinate on indicator.sheet_conflicts (coordinate_id);
