create view organisation.shared_unit_words as
    select u.id as unit_id,
           array(select n.name from organisation.unit_names n where n.unit_id = u.id
                 union select n.short_name from organisation.unit_names n where n.unit_id = u.id
                 union select a.alias from organisation.unit_aliases a where a.unit_id = u.id
                 union select u.code) as words
    from organisation.units u;
comment on view organisation.shared_unit_words is 'Every way in which a unit was ever called, for finding what it had to do with';

create function organisation.mark_found() returns trigger
    language plpgsql as $$
begin
    insert into search.queue (kind, object_id) values ('PERSON', coalesce(new.id, old.id));
    return null;
end $$;
comment on function organisation.mark_found() is 'Says that a person has to be taken into the search index again';
create trigger mark_found_changed after insert or delete or update of name, email on organisation.people
    for each row execute function organisation.mark_found();

create function organisation.mark_person_found() returns trigger
    language plpgsql as $$
begin
    insert into search.queue (kind, object_id) values ('PERSON', coalesce(new.person_id, old.person_id));
    return null;
end $$;
comment on function organisation.mark_person_found() is 'The same for a change of posts';
create trigger mark_found_posts after insert or delete or update on organisation.posts
    for each row execute function organisation.mark_person_found();

insert into search.queue (kind, object_id) select 'PERSON', id from organisation.people;
