create table document.learnings (
    document_id bigint  not null,
    learned_at  timestamp with time zone,
    words       integer not null default 0,
    corrections integer not null default 0,
    text_digest bytea,
    constraint pk_learnings primary key (document_id),
    constraint fk_learnings_documents foreign key (document_id) references document.documents (id) on delete cascade,
    constraint chk_learnings_waiting check (learned_at is not null or (words = 0 and corrections = 0 and text_digest is null))
);
comment on table document.learnings is 'Confirmed documents that the restoring of damaged text learns from, each once (học từ kho văn bản)';
comment on column document.learnings.document_id is 'The document';
comment on column document.learnings.learned_at is 'When it was learnt from; absent while it waits';
comment on column document.learnings.words is 'How many words of its text; 0 where its text is no clean one, or was learnt with another document';
comment on column document.learnings.corrections is 'How many corrected words';
comment on column document.learnings.text_digest is 'SHA-256 of the text that was learnt: the same text in another document counts once';
create index idx_learnings_waiting on document.learnings (document_id) where learned_at is null;
create unique index uidx_learnings_text on document.learnings (text_digest) where text_digest is not null;

insert into document.learnings (document_id)
select id from document.documents where state = 'CONFIRMED';

create table document.learned_model (
    id      smallint                 not null default 1,
    content bytea                    not null,
    digest  bytea generated always as (sha256(content)) stored,
    made_at timestamp with time zone not null,
    constraint pk_learned_model primary key (id),
    constraint chk_learned_model_one check (id = 1)
);
comment on table document.learned_model is 'What was learnt on this machine for restoring damaged text, beside what ships (mô hình phục hồi chữ)';
comment on column document.learned_model.id is 'There is one';
comment on column document.learned_model.content is 'Counts of words and of confused letters, with version and checksum';
comment on column document.learned_model.digest is 'SHA-256 of the content, by which every node sees that another one is there';
comment on column document.learned_model.made_at is 'When';
