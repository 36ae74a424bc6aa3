create table indicator.map_places (
    body_id integer not null,
    x       integer not null,
    y       integer not null,
    version integer not null default 0,
    constraint pk_map_places primary key (body_id),
    constraint fk_map_places_bodies foreign key (body_id) references indicator.bodies (id),
    constraint chk_map_places_within check (x between 0 and 1000 and y between 0 and 600)
);
comment on table indicator.map_places is 'Where bodies are drawn on the schematic map of zones (vị trí trên sơ đồ)';
comment on column indicator.map_places.body_id is 'The zone';
comment on column indicator.map_places.x is 'From the left edge, of 1000';
comment on column indicator.map_places.y is 'From the upper edge, of 600';
comment on column indicator.map_places.version is 'Grows with each change; a stale change is refused';
