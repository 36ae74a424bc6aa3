create function document.mark_found() returns trigger
    language plpgsql as $$
begin
    insert into search.queue (kind, object_id) values ('DOCUMENT', coalesce(new.id, old.id));
    return null;
end $$;
comment on function document.mark_found() is 'Says that a document has to be taken into the search index again';
create trigger mark_found_changed
    after insert or delete or update of state, label, subject, kind, number, symbol, issuer, issued_on, body on document.documents
    for each row execute function document.mark_found();

insert into search.queue (kind, object_id) select 'DOCUMENT', id from document.documents;
