-- The authority of the sample documents. People of the documents in their public roles; everybody else is invented.
insert into organisation.units (code, kind, parent_id, takes_common_tasks, sort_order, valid_from, valid_to)
select v.code, v.kind, null, v.common, v.nr, v.since::date, v.until::date
from (values
    ('HEZA', 'AUTHORITY', false, 0, null, null),
    ('LEADERS', 'LEADERSHIP', false, 10, null, null),
    ('OFFICE', 'OFFICE', true, 20, null, null),
    ('PLAN', 'DEPARTMENT', false, 30, null, '2023-12-31'),
    ('INVEST', 'DEPARTMENT', true, 40, null, null),
    ('PLANBUILD', 'DEPARTMENT', true, 50, null, null),
    ('ENV', 'DEPARTMENT', true, 60, null, null),
    ('LABOUR', 'DEPARTMENT', true, 70, null, null),
    ('ENTERPRISE', 'DEPARTMENT', true, 80, null, null),
    ('REPOFFICE', 'REPRESENTATIVE_OFFICE', true, 90, null, null),
    ('CENTRE', 'PUBLIC_SERVICE_UNIT', true, 100, null, null),
    ('SCHOOL', 'PUBLIC_SERVICE_UNIT', false, 110, null, '2023-05-15'),
    ('PARTY_ZONE', 'PARTY', false, 200, null, null),
    ('PARTY_OFFICE', 'PARTY', false, 205, null, null),
    ('UNION_ZONE', 'MASS_ORGANISATION', false, 210, null, null),
    ('YOUTH_ZONE', 'MASS_ORGANISATION', false, 220, null, null),
    ('VETERANS_ZONE', 'MASS_ORGANISATION', false, 230, null, null),
    ('UNION_OFFICE', 'MASS_ORGANISATION', false, 240, null, null),
    ('YOUTH_OFFICE', 'MASS_ORGANISATION', false, 250, null, null),
    ('CITY', 'EXTERNAL_AGENCY', false, 300, null, null),
    ('POLICE', 'EXTERNAL_AGENCY', false, 310, null, null),
    ('CULTURE', 'EXTERNAL_AGENCY', false, 320, null, null),
    ('MILITARY', 'EXTERNAL_AGENCY', false, 330, null, null),
    ('CONSTRUCTION', 'EXTERNAL_AGENCY', false, 340, null, null),
    ('DEEPC', 'ENTERPRISE', false, 400, null, null)
) as v (code, kind, common, nr, since, until);

update organisation.units set parent_id = (select id from organisation.units where code = 'HEZA')
where kind in ('LEADERSHIP', 'OFFICE', 'DEPARTMENT', 'REPRESENTATIVE_OFFICE', 'PUBLIC_SERVICE_UNIT');

insert into organisation.unit_names (unit_id, name, short_name, valid_from, valid_to, basis)
select u.id, v.name, v.short, v.since::date, v.until::date, v.basis
from (values
    ('HEZA', 'Ban Quản lý Khu kinh tế Hải Phòng', 'BQL KKT', '2008-09-19', null, 'Quyết định 1329/QĐ-TTg ngày 19/9/2008'),
    ('LEADERS', 'Lãnh đạo Ban Quản lý', 'Lãnh đạo Ban', null, null, null),
    ('OFFICE', 'Văn phòng Ban Quản lý', 'Văn phòng', null, null, null),
    ('PLAN', 'Phòng Kế hoạch - Tổng hợp', 'P. KHTH', null, '2023-12-31', null),
    ('INVEST', 'Phòng Quản lý đầu tư', 'P. QLĐT', null, null, null),
    ('PLANBUILD', 'Phòng Quản lý Quy hoạch và Xây dựng', 'P. QLQHXD', null, '2023-12-31', null),
    ('PLANBUILD', 'Phòng Quy hoạch - Xây dựng', 'P. QHXD', '2024-01-01', null, null),
    ('ENV', 'Phòng Tài nguyên và Môi trường', 'P. TNMT', null, null, null),
    ('LABOUR', 'Phòng Quản lý lao động', 'P. QLLĐ', null, null, null),
    ('ENTERPRISE', 'Phòng Quản lý Doanh nghiệp', 'P. QLDN', null, '2023-12-31', null),
    ('ENTERPRISE', 'Phòng Doanh nghiệp và Giám sát đầu tư', 'P. DN&GSĐT', '2024-01-01', null, null),
    ('REPOFFICE', 'Văn phòng đại diện Ban Quản lý tại các khu công nghiệp, khu kinh tế', 'VP đại diện', null, null, null),
    ('CENTRE', 'Trung tâm Xúc tiến đầu tư và Dịch vụ việc làm Khu kinh tế Hải Phòng', 'TT XTĐT&DVVL', null, '2023-05-15', null),
    ('CENTRE', 'Trung tâm Dịch vụ việc làm - Đào tạo - Xúc tiến đầu tư', 'TT DVVL-ĐT-XTĐT', '2023-05-16', null, 'Quyết định 1283/QĐ-UBND ngày 16/5/2023'),
    ('SCHOOL', 'Trường Trung cấp Khu kinh tế Hải Phòng', 'Trường TC KKT', null, '2023-05-15', null),
    ('PARTY_ZONE', 'Đảng ủy Khu kinh tế Hải Phòng', 'ĐU KKT', null, null, null),
    ('PARTY_OFFICE', 'Đảng ủy Cơ quan Ban Quản lý', 'ĐU Cơ quan', null, null, null),
    ('UNION_ZONE', 'Công đoàn Khu kinh tế Hải Phòng', 'CĐ KKT', null, null, null),
    ('YOUTH_ZONE', 'Đoàn Thanh niên Khu kinh tế Hải Phòng', 'ĐTN KKT', null, null, null),
    ('VETERANS_ZONE', 'Hội Cựu chiến binh Khu kinh tế Hải Phòng', 'HCCB KKT', null, null, null),
    ('UNION_OFFICE', 'Công đoàn Cơ quan Ban Quản lý', 'CĐ Cơ quan', null, null, null),
    ('YOUTH_OFFICE', 'Đoàn Thanh niên Cơ quan Ban Quản lý', 'ĐTN Cơ quan', null, null, null),
    ('CITY', 'Ủy ban nhân dân thành phố Hải Phòng', 'UBND TP', null, null, null),
    ('POLICE', 'Công an thành phố Hải Phòng', 'CATP', null, null, null),
    ('CULTURE', 'Sở Văn hóa và Thể thao thành phố Hải Phòng', 'Sở VHTT', null, null, null),
    ('MILITARY', 'Bộ Chỉ huy quân sự thành phố Hải Phòng', 'BCHQS TP', null, null, null),
    ('CONSTRUCTION', 'Bộ Xây dựng', 'BXD', null, null, null),
    ('DEEPC', 'Khu công nghiệp Đình Vũ - Deep C', 'Deep C', null, null, null)
) as v (code, name, short, since, until, basis)
join organisation.units u on u.code = v.code;

insert into organisation.unit_aliases (unit_id, alias)
select u.id, v.alias
from (values
    ('HEZA', 'Ban Quản lý'), ('HEZA', 'HEZA'), ('HEZA', 'Ban Quản lý khu kinh tế thành phố Hải Phòng'),
    ('LEADERS', 'Các Phó Trưởng ban'), ('LEADERS', 'các đồng chí Phó Trưởng ban'), ('LEADERS', 'Lãnh đạo Ban Quản lý Khu kinh tế Hải Phòng'),
    ('OFFICE', 'Văn phòng'), ('OFFICE', 'VP/BQL'), ('OFFICE', 'VP'),
    ('INVEST', 'Phòng Đầu tư'),
    ('PLANBUILD', 'Phòng Quy hoạch và Xây dựng'), ('PLANBUILD', 'Phòng Quy hoạch Xây dựng'),
    ('LABOUR', 'Phòng Lao động'),
    ('ENTERPRISE', 'Phòng Doanh nghiệp'),
    ('REPOFFICE', 'Văn phòng đại diện'),
    ('CENTRE', 'Trung tâm XTĐT'), ('CENTRE', 'Trung tâm XTĐT&DVVL'), ('CENTRE', 'Trung tâm DVVL-ĐT-XTĐT'), ('CENTRE', 'Trung tâm Xúc tiến đầu tư'),
    ('POLICE', 'Công an Thành phố'), ('CULTURE', 'Sở Văn hóa - Thể thao'), ('CULTURE', 'Sở Văn hóa và Thể thao'), ('MILITARY', 'Bộ Chỉ huy quân sự thành phố'),
    ('CITY', 'Ủy ban nhân dân thành phố'), ('CITY', 'UBND thành phố')
) as v (code, alias)
join organisation.units u on u.code = v.code;

insert into organisation.unit_successions (predecessor_id, successor_id, on_date, basis)
select p.id, s.id, date '2023-05-16', 'Quyết định 1283/QĐ-UBND ngày 16/5/2023'
from organisation.units p, organisation.units s where p.code = 'SCHOOL' and s.code = 'CENTRE';

insert into organisation.people (name, email)
select v.name, v.username || '@bql.example.vn'
from (values
    ('Lê Trung Kiên', 'kien'), ('Bùi Ngọc Hải', 'hai'), ('Nguyễn Thị Hà Minh', 'minh'), ('Phạm Thùy Dương', 'duong'),
    ('Đỗ Quang Vinh', 'vinh'), ('Trần Thu Hà', 'ha'), ('Vũ Thị Lan', 'lan'), ('Hoàng Văn Tùng', 'tung'), ('Nguyễn Đức Anh', 'anh'),
    ('Phạm Quốc Bảo', 'bao'), ('Lê Thị Mai', 'mai'), ('Ngô Văn Cường', 'cuong'), ('Đặng Thị Hoa', 'hoa'), ('Bùi Văn Sơn', 'son'),
    ('Trịnh Thị Ngọc', 'ngoc'), ('Đoàn Văn Phúc', 'phuc'), ('Lưu Thị Thảo', 'thao'), ('Phan Văn Khoa', 'khoa'), ('Tạ Thị Yến', 'yen'),
    ('Hà Văn Long', 'long'), ('Mai Thị Quyên', 'quyen'), ('Cao Văn Đạt', 'dat'), ('Quản trị hệ thống', 'quantri')
) as v (name, username);

insert into organisation.accounts (person_id, username, password_hash)
select id, split_part(email, '@', 1), '${passwordHash}' from organisation.people;

insert into organisation.posts (person_id, unit_id, title, rank, valid_from)
select a.person_id, u.id, v.title, v.rank, v.since::date
from (values
    ('kien', 'LEADERS', 'Trưởng ban', 'HEAD', null),
    ('hai', 'LEADERS', 'Phó Trưởng ban', 'DEPUTY', null),
    ('hai', 'PARTY_OFFICE', 'Bí thư Đảng ủy cơ quan', 'HEAD', null),
    ('vinh', 'LEADERS', 'Phó Trưởng ban', 'DEPUTY', '2024-01-01'),
    ('tung', 'OFFICE', 'Chánh Văn phòng', 'HEAD', null),
    ('ha', 'OFFICE', 'Chuyên viên tổng hợp', 'MEMBER', null),
    ('thao', 'OFFICE', 'Chuyên viên tổng hợp', 'MEMBER', null),
    ('lan', 'OFFICE', 'Văn thư', 'MEMBER', null),
    ('quantri', 'OFFICE', 'Quản trị hệ thống', 'MEMBER', null),
    ('anh', 'INVEST', 'Trưởng phòng', 'HEAD', null),
    ('mai', 'INVEST', 'Chuyên viên', 'MEMBER', null),
    ('bao', 'PLANBUILD', 'Trưởng phòng', 'HEAD', null),
    ('khoa', 'PLANBUILD', 'Chuyên viên', 'MEMBER', null),
    ('cuong', 'ENV', 'Trưởng phòng', 'HEAD', null),
    ('hoa', 'ENV', 'Chuyên viên', 'MEMBER', null),
    ('son', 'LABOUR', 'Trưởng phòng', 'HEAD', null),
    ('minh', 'LABOUR', 'Phó Trưởng phòng', 'DEPUTY', null),
    ('yen', 'LABOUR', 'Chuyên viên', 'MEMBER', null),
    ('ngoc', 'ENTERPRISE', 'Trưởng phòng', 'HEAD', null),
    ('long', 'ENTERPRISE', 'Chuyên viên', 'MEMBER', null),
    ('phuc', 'REPOFFICE', 'Trưởng Văn phòng đại diện', 'HEAD', null),
    ('quyen', 'CENTRE', 'Giám đốc', 'HEAD', null),
    ('duong', 'CENTRE', 'Trưởng phòng Xúc tiến Đầu tư', 'MEMBER', null),
    ('dat', 'CENTRE', 'Chuyên viên', 'MEMBER', null)
) as v (username, unit, title, rank, since)
join organisation.accounts a on a.username = v.username
join organisation.units u on u.code = v.unit;

insert into organisation.role_grants (person_id, role, unit_id)
select a.person_id, v.role, u.id
from (values
    ('kien', 'LEADER', 'LEADERS'), ('hai', 'LEADER', 'LEADERS'), ('vinh', 'LEADER', 'LEADERS'),
    ('tung', 'UNIT_HEAD', 'OFFICE'), ('tung', 'OFFICE', 'OFFICE'), ('ha', 'OFFICE', 'OFFICE'), ('ha', 'STAFF', 'OFFICE'),
    ('thao', 'OFFICE', 'OFFICE'), ('thao', 'STAFF', 'OFFICE'), ('lan', 'CLERK', 'OFFICE'),
    ('quantri', 'ADMINISTRATOR', 'HEZA'),
    ('anh', 'UNIT_HEAD', 'INVEST'), ('mai', 'STAFF', 'INVEST'),
    ('bao', 'UNIT_HEAD', 'PLANBUILD'), ('khoa', 'STAFF', 'PLANBUILD'),
    ('cuong', 'UNIT_HEAD', 'ENV'), ('hoa', 'STAFF', 'ENV'),
    ('son', 'UNIT_HEAD', 'LABOUR'), ('minh', 'UNIT_DEPUTY', 'LABOUR'), ('yen', 'STAFF', 'LABOUR'),
    ('ngoc', 'UNIT_HEAD', 'ENTERPRISE'), ('long', 'STAFF', 'ENTERPRISE'),
    ('phuc', 'UNIT_HEAD', 'REPOFFICE'),
    ('quyen', 'UNIT_HEAD', 'CENTRE'), ('duong', 'STAFF', 'CENTRE'), ('dat', 'STAFF', 'CENTRE')
) as v (username, role, unit)
join organisation.accounts a on a.username = v.username
join organisation.units u on u.code = v.unit;

insert into organisation.sponsorships (person_id, unit_id, valid_from)
select a.person_id, u.id, date '2024-01-01'
from (values
    ('hai', 'INVEST'), ('hai', 'CENTRE'), ('hai', 'LABOUR'), ('hai', 'REPOFFICE'),
    ('vinh', 'PLANBUILD'), ('vinh', 'ENV'), ('vinh', 'ENTERPRISE'), ('kien', 'OFFICE')
) as v (username, unit)
join organisation.accounts a on a.username = v.username
join organisation.units u on u.code = v.unit;
