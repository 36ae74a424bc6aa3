create function register.mark_arrival_found() returns trigger
    language plpgsql as $$
begin
    insert into search.queue (kind, object_id) values ('ARRIVAL', coalesce(new.id, old.id));
    return null;
end $$;
comment on function register.mark_arrival_found() is 'Says that an incoming document has to be taken into the search index again';
create trigger mark_found_changed after insert or delete or update on register.arrivals
    for each row execute function register.mark_arrival_found();

create function register.mark_forwarded_found() returns trigger
    language plpgsql as $$
begin
    insert into search.queue (kind, object_id) values ('ARRIVAL', coalesce(new.arrival_id, old.arrival_id));
    return null;
end $$;
comment on function register.mark_forwarded_found() is 'The same for a change of the units it was forwarded to';
create trigger mark_found_forwarded after insert or delete on register.forwardings
    for each row execute function register.mark_forwarded_found();

create function register.mark_outgoing_found() returns trigger
    language plpgsql as $$
begin
    insert into search.queue (kind, object_id) values ('OUTGOING', coalesce(new.id, old.id));
    return null;
end $$;
comment on function register.mark_outgoing_found() is 'Says that an outgoing document has to be taken into the search index again';
create trigger mark_found_changed after insert or delete or update on register.outgoing
    for each row execute function register.mark_outgoing_found();

create function register.mark_received_found() returns trigger
    language plpgsql as $$
begin
    insert into search.queue (kind, object_id) values ('OUTGOING', coalesce(new.outgoing_id, old.outgoing_id));
    return null;
end $$;
comment on function register.mark_received_found() is 'The same for a change of its recipients';
create trigger mark_found_received after insert or delete on register.recipients
    for each row execute function register.mark_received_found();

insert into search.queue (kind, object_id) select 'ARRIVAL', id from register.arrivals;
insert into search.queue (kind, object_id) select 'OUTGOING', id from register.outgoing;
