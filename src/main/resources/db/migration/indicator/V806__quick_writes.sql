-- a write is one look at one row for what it may rely on, and one index for what waits to be added
create table indicator.stamps (
    name       text not null,
    changed_in bigint not null,
    turn       bigint not null default 0,
    constraint pk_stamps primary key (name)
);
comment on table indicator.stamps is 'Which change was the last to the tree and to the catalogue: what was read of them is good as long as this stays';
comment on column indicator.stamps.name is 'TREE or CATALOGUE';
comment on column indicator.stamps.changed_in is 'Transaction that changed it last';
comment on column indicator.stamps.turn is 'How many statements changed it: one transaction may read between two of its own';

create function indicator.stamp() returns trigger language plpgsql as $$
begin
    insert into indicator.stamps (name, changed_in) values (tg_argv[0], txid_current())
    on conflict (name) do update set changed_in = excluded.changed_in, turn = indicator.stamps.turn + 1;
    return null;
end $$;

do $$
declare
    watched text;
begin
    foreach watched in array array['bodies', 'body_names', 'lineage', 'successions'] loop
        execute format('drop trigger %s_stamp on indicator.%s', watched, watched);
        execute format('create trigger %s_stamp after insert or update or delete on indicator.%s for each statement execute function indicator.stamp(''TREE'')',
            watched, watched);
    end loop;
    foreach watched in array array['indicators', 'breakdowns', 'dimensions', 'categories', 'measures'] loop
        execute format('create trigger %s_stamp after insert or update or delete on indicator.%s for each statement execute function indicator.stamp(''CATALOGUE'')',
            watched, watched);
    end loop;
end $$;
drop table indicator.tree_stamps;
drop function indicator.stamp_tree();
insert into indicator.stamps (name, changed_in) values ('TREE', txid_current()), ('CATALOGUE', txid_current());

alter table indicator.changes drop constraint pk_changes;
alter table indicator.changes add constraint pk_changes primary key (indicator_id, period, id);
drop index indicator.idx_changes_read;
