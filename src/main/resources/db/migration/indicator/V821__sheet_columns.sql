alter table indicator.sheet_imports add column marks text[] not null default '{}';
alter table indicator.sheet_imports add column columns text[] not null default '{}';
comment on column indicator.sheet_imports.marks is 'First row of the file: which form, period and body it is for';
comment on column indicator.sheet_imports.columns is 'What each column of the file holds, by code';
