create function task.mark_found() returns trigger
    language plpgsql as $$
begin
    insert into search.queue (kind, object_id) values ('TASK', coalesce(new.id, old.id));
    return null;
end $$;
comment on function task.mark_found() is 'Says that a directive has to be taken into the search index again';
create trigger mark_found_changed
    after insert or delete or update of text, ref, source_label, deliverable, assigned_on on task.directives
    for each row execute function task.mark_found();

create function task.mark_directive_found() returns trigger
    language plpgsql as $$
begin
    insert into search.queue (kind, object_id) values ('TASK', coalesce(new.directive_id, old.directive_id));
    return null;
end $$;
comment on function task.mark_directive_found() is 'The same for a change of the units that answer for it';
create trigger mark_found_given after insert or delete or update of unit_id on task.tasks
    for each row execute function task.mark_directive_found();
create trigger mark_found_co_units after insert or delete on task.co_units
    for each row execute function task.mark_directive_found();

insert into search.queue (kind, object_id) select 'TASK', id from task.directives;
