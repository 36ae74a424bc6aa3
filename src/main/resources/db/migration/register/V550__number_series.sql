create schema register;
comment on schema register is 'Registers of documents that come in and go out: numbers, recipients, case files (sổ văn bản)';

create table register.number_series (
    year   integer not null,
    series text    not null,
    last   integer not null,
    constraint pk_number_series primary key (year, series),
    constraint chk_number_series_last check (last > 0)
);
comment on table register.number_series is 'Last number given in each series of a year (sổ đăng ký, Nghị định 30/2020 Điều 15, 22)';
comment on column register.number_series.year is 'Year, 1 January to 31 December';
comment on column register.number_series.series is 'Which series: IN, OUT, OUT:TB, COPY, …';
comment on column register.number_series.last is 'Last number given; grows by one in the transaction that registers a document';
