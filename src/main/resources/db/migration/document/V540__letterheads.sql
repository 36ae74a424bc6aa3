create view document.shared_letterheads as
    select d.id, d.state, d.label, d.kind, d.kind_name, d.number, d.symbol, d.subject, d.issuer, d.issued_on, d.uploaded_by, d.uploaded_at,
        d.file_id, f.sha256, f.name as file_name, f.media_type, d.reading #>> '{source,pages}' as pages,
        d.reading #>> '{document,signer,position}' as signer_position, d.reading #>> '{letterhead,signer,office}' as signer_office,
        d.reading #>> '{document,signer,name}' as signer_name, left(d.body, 1500) as beginning
    from document.documents d
    join attachment.shared_files f on f.id = d.file_id;
comment on view document.shared_letterheads is 'What a document says of itself, with its file, for the register of documents';

create view document.shared_bodies as
    select id, body from document.documents;
comment on view document.shared_bodies is 'What a document says, for the register''s copies of a case file';
