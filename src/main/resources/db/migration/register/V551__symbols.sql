create table register.document_kinds (
    id           bigint generated always as identity,
    code         text not null,
    name         text not null,
    abbreviation text,
    family       text not null,
    position     integer not null,
    valid_from   date not null,
    valid_to     date,
    citation     text not null,
    constraint pk_document_kinds primary key (id),
    constraint chk_document_kinds_family check (family in ('NAMED', 'LETTER', 'COPY')),
    constraint chk_document_kinds_valid check (valid_to >= valid_from)
);
comment on table register.document_kinds is 'Kinds of administrative documents and their abbreviations by day (tên loại văn bản)';
comment on column register.document_kinds.id is 'Id';
comment on column register.document_kinds.code is 'Stable code, the abbreviation where there is one';
comment on column register.document_kinds.name is 'Name as printed (tên loại)';
comment on column register.document_kinds.abbreviation is 'What the symbol begins with; none for letters';
comment on column register.document_kinds.family is 'Kind with a name, letter without one (công văn), copy of another document';
comment on column register.document_kinds.position is 'Order in lists';
comment on column register.document_kinds.valid_from is 'First day';
comment on column register.document_kinds.valid_to is 'Last day, none while in force';
comment on column register.document_kinds.citation is 'The rule that says so';
create unique index uidx_document_kinds_code on register.document_kinds (code, valid_from);

insert into register.document_kinds (code, name, abbreviation, family, position, valid_from, citation)
select v.code, v.name, v.code, 'NAMED', v.position, date '2020-03-05', 'Nghị định 30/2020/NĐ-CP, phụ lục III, mục I'
from (values
    ('TB', 'Thông báo', 10), ('BC', 'Báo cáo', 20), ('KH', 'Kế hoạch', 30), ('TTr', 'Tờ trình', 40), ('QĐ', 'Quyết định', 50),
    ('GM', 'Giấy mời', 60), ('BB', 'Biên bản', 70), ('NQ', 'Nghị quyết', 110), ('CT', 'Chỉ thị', 120), ('QC', 'Quy chế', 130),
    ('QyĐ', 'Quy định', 140), ('TC', 'Thông cáo', 150), ('HD', 'Hướng dẫn', 160), ('CTr', 'Chương trình', 170),
    ('PA', 'Phương án', 180), ('ĐA', 'Đề án', 190), ('DA', 'Dự án', 200), ('HĐ', 'Hợp đồng', 210), ('CĐ', 'Công điện', 220),
    ('BGN', 'Bản ghi nhớ', 230), ('BTT', 'Bản thỏa thuận', 240), ('GUQ', 'Giấy ủy quyền', 250), ('GGT', 'Giấy giới thiệu', 260),
    ('GNP', 'Giấy nghỉ phép', 270), ('PG', 'Phiếu gửi', 280), ('PC', 'Phiếu chuyển', 290), ('PB', 'Phiếu báo', 300)
) as v (code, name, position);
insert into register.document_kinds (code, name, abbreviation, family, position, valid_from, citation)
values
    ('CV', 'Công văn', null, 'LETTER', 0, date '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Điều 7; phụ lục III không đặt chữ viết tắt'),
    ('SY', 'Bản sao y', 'SY', 'COPY', 900, date '2020-03-05', 'Nghị định 30/2020/NĐ-CP, phụ lục III, mục I'),
    ('TrS', 'Bản trích sao', 'TrS', 'COPY', 910, date '2020-03-05', 'Nghị định 30/2020/NĐ-CP, phụ lục III, mục I'),
    ('SL', 'Bản sao lục', 'SL', 'COPY', 920, date '2020-03-05', 'Nghị định 30/2020/NĐ-CP, phụ lục III, mục I');

create table register.unit_symbols (
    id           bigint generated always as identity,
    unit_id      bigint not null,
    abbreviation text not null,
    valid_from   date not null,
    valid_to     date,
    citation     text not null,
    version      integer not null default 0,
    constraint pk_unit_symbols primary key (id),
    constraint fk_unit_symbols_units foreign key (unit_id) references organisation.units (id),
    constraint chk_unit_symbols_valid check (valid_to >= valid_from)
);
comment on table register.unit_symbols is 'Abbreviations of units in symbols of letters, set by the head of the authority (chữ viết tắt tên đơn vị)';
comment on column register.unit_symbols.id is 'Id';
comment on column register.unit_symbols.unit_id is 'The unit; the authority itself too';
comment on column register.unit_symbols.abbreviation is 'Letters in the symbol, e.g. TTXTĐT';
comment on column register.unit_symbols.valid_from is 'First day';
comment on column register.unit_symbols.valid_to is 'Last day, none while in force';
comment on column register.unit_symbols.citation is 'The paper that set it';
comment on column register.unit_symbols.version is 'Grows with each change; a stale change is refused';
create index idx_unit_symbols_unit on register.unit_symbols (unit_id, valid_from);

create table register.advisory_bodies (
    id           bigint generated always as identity,
    name         text not null,
    abbreviation text not null,
    valid_from   date not null,
    valid_to     date,
    citation     text not null,
    version      integer not null default 0,
    constraint pk_advisory_bodies primary key (id),
    constraint chk_advisory_bodies_valid check (valid_to >= valid_from)
);
comment on table register.advisory_bodies is 'Councils and committees that use the authority''s seal and number their papers apart (tổ chức tư vấn, Điều 15)';
comment on column register.advisory_bodies.id is 'Id';
comment on column register.advisory_bodies.name is 'Name as printed';
comment on column register.advisory_bodies.abbreviation is 'Letters in the symbol';
comment on column register.advisory_bodies.valid_from is 'First day';
comment on column register.advisory_bodies.valid_to is 'Last day, none while it works';
comment on column register.advisory_bodies.citation is 'The paper that set it up';
comment on column register.advisory_bodies.version is 'Grows with each change; a stale change is refused';

create table register.numbering_rules (
    from_year integer not null,
    mode      text not null,
    groups    text not null default '',
    citation  text not null,
    version   integer not null default 0,
    constraint pk_numbering_rules primary key (from_year),
    constraint chk_numbering_rules_mode check (mode in ('PER_KIND', 'COMMON'))
);
comment on table register.numbering_rules is 'How kinds share series of numbers, from a year on; before the first row: one series per kind (cách đánh số)';
comment on column register.numbering_rules.from_year is 'First year; until the next row';
comment on column register.numbering_rules.mode is 'One series per kind, or one for all';
comment on column register.numbering_rules.groups is 'Exceptions: one line per group of kinds that have a series together, codes with commas';
comment on column register.numbering_rules.citation is 'The decision that says so';
comment on column register.numbering_rules.version is 'Grows with each change; a stale change is refused';

create table register.signing_rights (
    id         bigint generated always as identity,
    person_id  bigint not null,
    capacity   text not null,
    scope      text not null,
    citation   text not null,
    valid_from date not null,
    valid_to   date,
    version    integer not null default 0,
    constraint pk_signing_rights primary key (id),
    constraint fk_signing_rights_people foreign key (person_id) references organisation.people (id),
    constraint chk_signing_rights_capacity check (capacity in ('TL', 'TUQ')),
    constraint chk_signing_rights_limited check (capacity <> 'TUQ' or valid_to is not null),
    constraint chk_signing_rights_valid check (valid_to >= valid_from)
);
comment on table register.signing_rights is 'Who below the leaders may sign: by order (TL.), or by written authorisation limited in time (TUQ.), Điều 13';
comment on column register.signing_rights.id is 'Id';
comment on column register.signing_rights.person_id is 'The person';
comment on column register.signing_rights.capacity is 'By order or by authorisation';
comment on column register.signing_rights.scope is 'For what';
comment on column register.signing_rights.citation is 'Work rules or written authorisation';
comment on column register.signing_rights.valid_from is 'First day';
comment on column register.signing_rights.valid_to is 'Last day';
comment on column register.signing_rights.version is 'Grows with each change; a stale change is refused';
create index idx_signing_rights_person on register.signing_rights (person_id);

-- the choices of the letterhead belong to whoever issues
update platform.settings set key = replace(key, 'task.letterhead.', 'register.letterhead.') where key like 'task.letterhead.%';
