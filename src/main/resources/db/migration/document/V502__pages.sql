alter table document.documents
    add column pages_done integer not null default 0,
    add column pages_all  integer not null default 0;
comment on column document.documents.pages_done is 'Pages that were recognised so far in this reading';
comment on column document.documents.pages_all is 'Pages that are to be recognised from pictures; 0 where none';

create table document.pages (
    document_id   bigint                   not null,
    number        integer                  not null,
    width         integer                  not null,
    height        integer                  not null,
    dots_per_inch integer                  not null,
    turned        integer                  not null,
    skew          numeric(5, 2)            not null,
    words         jsonb                    not null,
    rules         jsonb                    not null,
    picture_id    bigint                   not null,
    maker         text                     not null,
    recognised_at timestamp with time zone not null,
    version       integer                  not null default 0,
    constraint pk_pages primary key (document_id, number),
    constraint fk_pages_documents foreign key (document_id) references document.documents (id) on delete cascade,
    constraint fk_pages_pictures foreign key (picture_id) references attachment.files (id),
    constraint chk_pages_number check (number > 0),
    constraint chk_pages_turned check (turned in (0, 90, 180, 270))
);
comment on table document.pages is 'Pages recognised from pictures, kept as they are done, so that a reading that was cut off goes on (trang bản quét)';
comment on column document.pages.document_id is 'The document';
comment on column document.pages.number is 'From 1, as in the file';
comment on column document.pages.width is 'Of the upright picture, in pixels';
comment on column document.pages.height is 'Of the upright picture, in pixels';
comment on column document.pages.dots_per_inch is 'Of the picture';
comment on column document.pages.turned is 'By how many degrees clockwise the page was turned to stand upright';
comment on column document.pages.skew is 'Tilt that was straightened, in degrees, positive clockwise';
comment on column document.pages.words is 'Words in reading order, each [text, left, top, width, height, certainty 0 to 1, start, end]: the box in pixels, the place in the body in UTF-16 units; corrected ones have certainty 1';
comment on column document.pages.rules is 'Drawn lines, each [x1, y1, x2, y2] in pixels';
comment on column document.pages.picture_id is 'The upright picture, a derived file';
comment on column document.pages.maker is 'Program and version that recognised it; another one does not go on with it';
comment on column document.pages.recognised_at is 'When';
comment on column document.pages.version is 'Grows with each change of its words';
create index idx_pages_picture on document.pages (picture_id);

create table document.restored_texts (
    document_id bigint  not null,
    original    text    not null,
    words       jsonb   not null,
    constraint pk_restored_texts primary key (document_id),
    constraint fk_restored_texts_documents foreign key (document_id) references document.documents (id) on delete cascade
);
comment on table document.restored_texts is 'Damaged texts as they came, beside what they were restored to; the body holds the restored one (chữ phục hồi)';
comment on column document.restored_texts.document_id is 'The document';
comment on column document.restored_texts.original is 'The text as it came, never changed';
comment on column document.restored_texts.words is 'Words, each [start, end in the original, start, end in the body, certainty 0 to 1, other words it may be]; corrected ones have certainty 1';

create table document.word_corrections (
    id           bigint generated always as identity,
    document_id  bigint                   not null,
    page         integer,
    place        integer                  not null,
    original     text                     not null,
    was          text                     not null,
    becomes      text                     not null,
    before       text                     not null,
    after        text                     not null,
    certainty    numeric(4, 3)            not null,
    by_id        bigint                   not null,
    at           timestamp with time zone not null,
    constraint pk_word_corrections primary key (id),
    constraint fk_word_corrections_documents foreign key (document_id) references document.documents (id) on delete cascade,
    constraint fk_word_corrections_people foreign key (by_id) references organisation.people (id)
);
comment on table document.word_corrections is 'Words that people corrected or found right beside the picture or the damaged text; what the restoring learns from (chữ đã sửa)';
comment on column document.word_corrections.id is 'Id';
comment on column document.word_corrections.document_id is 'The document';
comment on column document.word_corrections.page is 'Page of the scan; absent where a damaged text was restored';
comment on column document.word_corrections.place is 'Which word: its number on the page from 0, or where it begins in the damaged text';
comment on column document.word_corrections.original is 'As it stands in the damaged text; on a page the same as what was read';
comment on column document.word_corrections.was is 'As it was read or restored';
comment on column document.word_corrections.becomes is 'As a person says it is; the same where it was right, empty where there is no word';
comment on column document.word_corrections.before is 'Words before it';
comment on column document.word_corrections.after is 'Words after it';
comment on column document.word_corrections.certainty is 'How sure the program had been, 0 to 1';
comment on column document.word_corrections.by_id is 'Who corrected it';
comment on column document.word_corrections.at is 'When';
create index idx_word_corrections_document on document.word_corrections (document_id, page, place);
create index idx_word_corrections_by on document.word_corrections (by_id);

create table document.derived_files (
    document_id bigint                   not null,
    kind        text                     not null,
    file_id     bigint                   not null,
    maker       text                     not null,
    made_at     timestamp with time zone not null,
    constraint pk_derived_files primary key (document_id, kind),
    constraint fk_derived_files_documents foreign key (document_id) references document.documents (id) on delete cascade,
    constraint fk_derived_files_files foreign key (file_id) references attachment.files (id),
    constraint chk_derived_files_kind check (kind in ('SEARCHABLE_PDF'))
);
comment on table document.derived_files is 'Files made from a document, which can be made again (tệp dẫn xuất)';
comment on column document.derived_files.document_id is 'The document';
comment on column document.derived_files.kind is 'What it is';
comment on column document.derived_files.file_id is 'The file';
comment on column document.derived_files.maker is 'Program and version that made it';
comment on column document.derived_files.made_at is 'When';
create index idx_derived_files_file on document.derived_files (file_id);

create view document.shared_word_corrections as
    select c.id, c.document_id, c.page, c.original, c.was, c.becomes, c.before, c.after, c.certainty, c.at
    from document.word_corrections c;
comment on view document.shared_word_corrections is 'Corrected words with their neighbours, without who did it, for those who learn from them';
