create table task.calendar_days (
    id        bigint generated always as identity,
    from_day  date not null,
    to_day    date not null,
    kind      text not null,
    name      text not null,
    citation  text not null,
    certainty text not null,
    version   integer not null default 0,
    constraint pk_calendar_days primary key (id),
    constraint chk_calendar_days_span check (to_day >= from_day),
    constraint chk_calendar_days_kind check (kind in ('HOLIDAY', 'COMPENSATORY_OFF', 'WORKING_SATURDAY')),
    constraint chk_calendar_days_certainty check (certainty in ('ANNOUNCED', 'UNVERIFIED', 'COMPUTED')),
    constraint chk_calendar_days_name check (btrim(name) <> '' and btrim(citation) <> '')
);
comment on table task.calendar_days is 'Dated exceptions from the ordinary week by which due days move (ngày nghỉ, nghỉ bù, làm bù)';
comment on column task.calendar_days.id is 'Id';
comment on column task.calendar_days.from_day is 'First day';
comment on column task.calendar_days.to_day is 'Last day, inclusive';
comment on column task.calendar_days.kind is 'Holiday, day off in return, Saturday worked in exchange';
comment on column task.calendar_days.name is 'What people call it';
comment on column task.calendar_days.citation is 'Law or announcement it rests on';
comment on column task.calendar_days.certainty is 'Announced; unverified; computed from the law before the announcement';
comment on column task.calendar_days.version is 'Grows with each change; a stale change is refused';
create unique index uidx_calendar_days_from on task.calendar_days (from_day, kind);

insert into task.calendar_days (from_day, to_day, kind, name, citation, certainty) values
    ('2023-01-01', '2023-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2023-01-02', '2023-01-02', 'COMPENSATORY_OFF', 'Nghỉ bù Tết Dương lịch', 'Khoản 3 Điều 111 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2023-01-20', '2023-01-24', 'HOLIDAY', 'Tết Âm lịch Quý Mão', 'Điều 112 Bộ luật Lao động 2019; Thông báo 5034/TB-LĐTBXH năm 2022', 'ANNOUNCED'),
    ('2023-01-25', '2023-01-26', 'COMPENSATORY_OFF', 'Nghỉ bù Tết Âm lịch', 'Thông báo 5034/TB-LĐTBXH năm 2022', 'ANNOUNCED'),
    ('2023-04-29', '2023-04-29', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Điều 112 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2023-04-30', '2023-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 112 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2023-05-01', '2023-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Điều 112 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2023-05-02', '2023-05-03', 'COMPENSATORY_OFF', 'Nghỉ bù Giỗ Tổ và Ngày Chiến thắng', 'Khoản 3 Điều 111 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2023-09-01', '2023-09-02', 'HOLIDAY', 'Quốc khánh', 'Điều 112 Bộ luật Lao động 2019; Thông báo 5034/TB-LĐTBXH năm 2022', 'ANNOUNCED'),
    ('2023-09-04', '2023-09-04', 'COMPENSATORY_OFF', 'Nghỉ bù Quốc khánh', 'Thông báo 5034/TB-LĐTBXH năm 2022', 'ANNOUNCED'),
    ('2024-01-01', '2024-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2024-02-08', '2024-02-12', 'HOLIDAY', 'Tết Âm lịch Giáp Thìn', 'Điều 112 Bộ luật Lao động 2019; Thông báo 5015/TB-LĐTBXH năm 2023', 'ANNOUNCED'),
    ('2024-02-13', '2024-02-14', 'COMPENSATORY_OFF', 'Nghỉ bù Tết Âm lịch', 'Thông báo 5015/TB-LĐTBXH năm 2023', 'ANNOUNCED'),
    ('2024-04-18', '2024-04-18', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Điều 112 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2024-04-29', '2024-04-29', 'COMPENSATORY_OFF', 'Nghỉ hoán đổi với thứ Bảy 04/5/2024', 'Công văn 2450/VPCP-KGVX năm 2024', 'ANNOUNCED'),
    ('2024-04-30', '2024-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 112 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2024-05-01', '2024-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Điều 112 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2024-05-04', '2024-05-04', 'WORKING_SATURDAY', 'Làm bù cho thứ Hai 29/4/2024', 'Công văn 2450/VPCP-KGVX năm 2024', 'ANNOUNCED'),
    ('2024-09-02', '2024-09-03', 'HOLIDAY', 'Quốc khánh', 'Điều 112 Bộ luật Lao động 2019; Thông báo 5015/TB-LĐTBXH năm 2023', 'ANNOUNCED'),
    ('2025-01-01', '2025-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2025-01-25', '2025-02-02', 'HOLIDAY', 'Tết Âm lịch Ất Tỵ (kể cả ngày nghỉ hằng tuần)', 'Điều 112 Bộ luật Lao động 2019; Thông báo 6150/TB-BLĐTBXH năm 2024', 'ANNOUNCED'),
    ('2025-04-07', '2025-04-07', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Điều 112 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2025-04-26', '2025-04-26', 'WORKING_SATURDAY', 'Làm bù cho thứ Sáu 02/5/2025', 'Thông báo 6150/TB-BLĐTBXH năm 2024', 'ANNOUNCED'),
    ('2025-04-30', '2025-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 112 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2025-05-01', '2025-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Điều 112 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2025-05-02', '2025-05-02', 'COMPENSATORY_OFF', 'Nghỉ hoán đổi với thứ Bảy 26/4/2025', 'Thông báo 6150/TB-BLĐTBXH năm 2024', 'ANNOUNCED'),
    ('2025-09-01', '2025-09-02', 'HOLIDAY', 'Quốc khánh', 'Điều 112 Bộ luật Lao động 2019; Thông báo 6150/TB-BLĐTBXH năm 2024', 'ANNOUNCED'),
    ('2026-01-01', '2026-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2026-01-02', '2026-01-02', 'COMPENSATORY_OFF', 'Nghỉ hoán đổi với thứ Bảy 10/01/2026', 'Thông báo của Bộ Nội vụ ngày 25/12/2025', 'ANNOUNCED'),
    ('2026-01-10', '2026-01-10', 'WORKING_SATURDAY', 'Làm bù cho thứ Sáu 02/01/2026', 'Thông báo của Bộ Nội vụ ngày 25/12/2025', 'ANNOUNCED'),
    ('2026-02-14', '2026-02-22', 'HOLIDAY', 'Tết Âm lịch Bính Ngọ (kể cả ngày nghỉ hằng tuần)', 'Điều 112 Bộ luật Lao động 2019; thông báo của Bộ Nội vụ năm 2025', 'ANNOUNCED'),
    ('2026-04-26', '2026-04-26', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Điều 112 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2026-04-27', '2026-04-27', 'COMPENSATORY_OFF', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'Khoản 3 Điều 111 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2026-04-30', '2026-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 112 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2026-05-01', '2026-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Điều 112 Bộ luật Lao động 2019', 'ANNOUNCED'),
    ('2026-08-22', '2026-08-22', 'WORKING_SATURDAY', 'Làm bù cho thứ Hai 31/8/2026', 'Thông báo của Bộ Nội vụ năm 2025', 'UNVERIFIED'),
    ('2026-08-31', '2026-08-31', 'COMPENSATORY_OFF', 'Nghỉ hoán đổi với thứ Bảy 22/8/2026', 'Thông báo của Bộ Nội vụ năm 2025', 'UNVERIFIED'),
    ('2026-09-01', '2026-09-02', 'HOLIDAY', 'Quốc khánh', 'Điều 112 Bộ luật Lao động 2019; thông báo của Bộ Nội vụ năm 2025', 'ANNOUNCED'),
    ('2026-11-24', '2026-11-24', 'HOLIDAY', 'Ngày Văn hóa Việt Nam', 'Nghị quyết 80-NQ/TW năm 2026', 'UNVERIFIED'),
    ('2027-01-01', '2027-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 2019', 'COMPUTED'),
    ('2027-02-04', '2027-02-08', 'HOLIDAY', 'Tết Âm lịch', 'Điều 112 Bộ luật Lao động 2019', 'COMPUTED'),
    ('2027-02-09', '2027-02-09', 'COMPENSATORY_OFF', 'Nghỉ bù', 'Khoản 3 Điều 111 Bộ luật Lao động 2019', 'COMPUTED'),
    ('2027-02-10', '2027-02-10', 'COMPENSATORY_OFF', 'Nghỉ bù', 'Khoản 3 Điều 111 Bộ luật Lao động 2019', 'COMPUTED'),
    ('2027-04-16', '2027-04-16', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Điều 112 Bộ luật Lao động 2019', 'COMPUTED'),
    ('2027-04-30', '2027-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 112 Bộ luật Lao động 2019', 'COMPUTED'),
    ('2027-05-01', '2027-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Điều 112 Bộ luật Lao động 2019', 'COMPUTED'),
    ('2027-05-03', '2027-05-03', 'COMPENSATORY_OFF', 'Nghỉ bù', 'Khoản 3 Điều 111 Bộ luật Lao động 2019', 'COMPUTED'),
    ('2027-09-02', '2027-09-03', 'HOLIDAY', 'Quốc khánh', 'Điều 112 Bộ luật Lao động 2019', 'COMPUTED'),
    ('2027-11-24', '2027-11-24', 'HOLIDAY', 'Ngày Văn hóa Việt Nam', 'Nghị quyết 80-NQ/TW năm 2026', 'UNVERIFIED');
