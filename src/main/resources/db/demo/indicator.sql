-- Figures of the sample documents: the half-year report of 2023, the notice of December 2024, the block's results of 2019. What no document says is invented.
insert into indicator.dimensions (code, name, name_en) values
    ('SEX', 'Giới tính', 'Sex'), ('AGE', 'Lứa tuổi', 'Age'), ('NATIONALITY', 'Quốc tịch', 'Nationality'), ('RESIDENCE', 'Nơi cư trú', 'Residence'),
    ('COUNTRY', 'Quốc gia, vùng lãnh thổ', 'Country or territory'), ('SECTOR', 'Lĩnh vực', 'Sector');
insert into indicator.categories (dimension_id, code, name, name_en, sort_order)
select d.id, v.code, v.name, v.name_en, v.nr
from (values ('SEX', 'M', 'Nam', 'Men', 1), ('SEX', 'F', 'Nữ', 'Women', 2),
    ('AGE', 'U25', 'Dưới 25', 'Under 25', 1), ('AGE', '25-34', '25 đến 34', '25 to 34', 2), ('AGE', '35-44', '35 đến 44', '35 to 44', 3), ('AGE', 'O45', 'Từ 45', '45 and over', 4),
    ('NATIONALITY', 'VN', 'Việt Nam', 'Vietnamese', 1), ('NATIONALITY', 'X', 'Nước ngoài', 'Foreign', 2),
    ('RESIDENCE', 'CITY', 'Trong thành phố', 'From the city', 1), ('RESIDENCE', 'ELSE', 'Ngoại tỉnh', 'From elsewhere', 2),
    ('COUNTRY', 'KR', 'Hàn Quốc', 'Korea', 1), ('COUNTRY', 'JP', 'Nhật Bản', 'Japan', 2), ('COUNTRY', 'CN', 'Trung Quốc', 'China', 3), ('COUNTRY', 'TW', 'Đài Loan', 'Taiwan', 4), ('COUNTRY', 'OTHER', 'Khác', 'Other', 9),
    ('SECTOR', 'TECH', 'Công nghiệp công nghệ cao', 'High technology', 1), ('SECTOR', 'PORT', 'Cảng biển, logistics', 'Ports and logistics', 2), ('SECTOR', 'OTHER', 'Khác', 'Other', 9)
) as v (dimension, code, name, name_en, nr) join indicator.dimensions d on d.code = v.dimension;

insert into indicator.indicators (code, name, name_en, short_name, measure, nature, direction, decimals, every, level, additive, sort_order, collector_id, approver_id, definition)
select v.code, v.name, v.name_en, v.short, v.measure, v.nature, v.direction, v.decimals, v.every, v.level, v.additive, v.nr * 10, c.id, o.id, coalesce(v.definition, '')
from (values
    (1, 'FDI.NEW.COUNT', 'Số dự án FDI cấp mới', 'New FDI projects', 'FDI mới (DA)', 'PROJECT', 'FLOW', 'HIGHER', 0, 'MONTH', null, true, 'INVEST', null),
    (2, 'FDI.NEW.CAPITAL', 'Vốn FDI cấp mới', 'Capital of new FDI projects', 'FDI mới', 'USD_M', 'FLOW', 'HIGHER', 2, 'MONTH', null, true, 'INVEST', null),
    (3, 'FDI.RAISED.COUNT', 'Số dự án FDI điều chỉnh tăng vốn', 'FDI projects that raised capital', 'FDI tăng (DA)', 'PROJECT', 'FLOW', 'HIGHER', 0, 'MONTH', null, true, 'INVEST', null),
    (4, 'FDI.RAISED.CAPITAL', 'Vốn FDI điều chỉnh tăng', 'Raised FDI capital', 'FDI tăng', 'USD_M', 'FLOW', 'HIGHER', 2, 'MONTH', null, true, 'INVEST', null),
    (5, 'FDI.TOTAL.CAPITAL', 'Tổng vốn FDI thu hút', 'FDI attracted', 'FDI', 'USD_M', 'FLOW', 'HIGHER', 2, 'MONTH', null, true, 'INVEST', 'Vốn cấp mới và vốn điều chỉnh tăng trong kỳ'),
    (6, 'FDI.INFORCE.COUNT', 'Số dự án FDI còn hiệu lực', 'FDI projects in force', 'FDI lũy kế (DA)', 'PROJECT', 'STOCK', 'HIGHER', 0, 'MONTH', null, true, 'INVEST', null),
    (7, 'FDI.INFORCE.CAPITAL', 'Vốn FDI còn hiệu lực', 'FDI capital in force', 'FDI lũy kế', 'USD_B', 'STOCK', 'HIGHER', 2, 'MONTH', null, true, 'INVEST', null),
    (8, 'FDI.DISBURSED', 'Vốn FDI giải ngân', 'FDI disbursed', 'FDI giải ngân', 'USD_M', 'FLOW', 'HIGHER', 0, 'QUARTER', null, true, 'INVEST', null),
    (9, 'DDI.NEW.COUNT', 'Số dự án DDI cấp mới', 'New domestic projects', 'DDI mới (DA)', 'PROJECT', 'FLOW', 'HIGHER', 0, 'MONTH', null, true, 'INVEST', null),
    (10, 'DDI.NEW.CAPITAL', 'Vốn DDI cấp mới', 'Capital of new domestic projects', 'DDI mới', 'VND_B', 'FLOW', 'HIGHER', 0, 'MONTH', null, true, 'INVEST', null),
    (11, 'DDI.RAISED.COUNT', 'Số dự án DDI tăng vốn', 'Domestic projects that raised capital', 'DDI tăng (DA)', 'PROJECT', 'FLOW', 'HIGHER', 0, 'MONTH', null, true, 'INVEST', null),
    (12, 'DDI.RAISED.CAPITAL', 'Vốn DDI tăng thêm', 'Raised domestic capital', 'DDI tăng', 'VND_B', 'FLOW', 'HIGHER', 0, 'MONTH', null, true, 'INVEST', null),
    (13, 'DDI.TOTAL.CAPITAL', 'Tổng vốn DDI thu hút', 'Domestic investment attracted', 'DDI', 'VND_B', 'FLOW', 'HIGHER', 0, 'MONTH', null, true, 'INVEST', 'Vốn cấp mới và vốn tăng thêm trong kỳ'),
    (14, 'DDI.INFORCE.COUNT', 'Số dự án DDI còn hiệu lực', 'Domestic projects in force', 'DDI lũy kế (DA)', 'PROJECT', 'STOCK', 'HIGHER', 0, 'MONTH', null, true, 'INVEST', null),
    (15, 'DDI.INFORCE.CAPITAL', 'Vốn DDI còn hiệu lực', 'Domestic capital in force', 'DDI lũy kế', 'VND_B', 'STOCK', 'HIGHER', 0, 'MONTH', null, true, 'INVEST', null),
    (16, 'DDI.DISBURSED', 'Vốn DDI giải ngân', 'Domestic investment disbursed', 'DDI giải ngân', 'VND_B', 'FLOW', 'HIGHER', 0, 'QUARTER', null, true, 'INVEST', null),
    (17, 'BUDGET.AUTHORITY', 'Nộp ngân sách của Ban Quản lý', 'Paid to the budget by the authority', 'Nộp NS của Ban', 'VND_M', 'FLOW', 'HIGHER', 1, 'MONTH', 'DEPARTMENT', true, 'OFFICE', 'Phí, lệ phí do cơ quan Ban Quản lý và đơn vị trực thuộc nộp; khác với số nộp ngân sách của doanh nghiệp'),
    (18, 'BUDGET.ENTERPRISES', 'Nộp ngân sách của doanh nghiệp', 'Paid to the budget by enterprises', 'Nộp NS của DN', 'VND_B', 'FLOW', 'HIGHER', 0, 'QUARTER', null, true, 'ENTERPRISE', 'Thuế và các khoản doanh nghiệp trong KCN, KKT nộp; khác với số nộp ngân sách của Ban Quản lý'),
    (19, 'LABOUR.TOTAL', 'Lao động trong các KCN, KKT', 'Workers', 'Lao động', 'PERSON', 'STOCK', 'HIGHER', 0, 'QUARTER', null, true, 'LABOUR', null),
    (20, 'LABOUR.NEW', 'Việc làm mới', 'New jobs', 'Việc làm mới', 'PERSON', 'FLOW', 'HIGHER', 0, 'QUARTER', null, true, 'LABOUR', null),
    (21, 'INCOME.AVERAGE', 'Thu nhập bình quân của người lao động', 'Average income', 'Thu nhập BQ', 'VND_M_PERSON_MONTH', 'STOCK', 'HIGHER', 1, 'QUARTER', null, false, 'LABOUR', null),
    (22, 'REVENUE', 'Doanh thu của doanh nghiệp', 'Revenue of enterprises', 'Doanh thu', 'VND_B', 'FLOW', 'HIGHER', 0, 'QUARTER', null, true, 'ENTERPRISE', null),
    (23, 'EXPORT', 'Kim ngạch xuất khẩu', 'Exports', 'Xuất khẩu', 'USD_M', 'FLOW', 'HIGHER', 0, 'QUARTER', null, true, 'ENTERPRISE', null),
    (24, 'IMPORT', 'Kim ngạch nhập khẩu', 'Imports', 'Nhập khẩu', 'USD_M', 'FLOW', 'NONE', 0, 'QUARTER', null, true, 'ENTERPRISE', null),
    (25, 'ENV.PERMIT.RECEIVED', 'Hồ sơ môi trường tiếp nhận mới', 'Environment dossiers received', 'HS môi trường nhận', 'DOSSIER', 'FLOW', 'NONE', 0, 'MONTH', null, true, 'ENV', null),
    (26, 'ENV.PERMIT.SOLVED', 'Hồ sơ môi trường đã giải quyết', 'Environment dossiers solved', 'HS môi trường xong', 'DOSSIER', 'FLOW', 'HIGHER', 0, 'MONTH', null, true, 'ENV', 'Gồm cả hồ sơ kỳ trước chuyển sang'),
    (27, 'ADMIN.PROCEDURES', 'Hồ sơ thủ tục hành chính', 'Administrative procedures', 'TTHC', 'DOSSIER', 'FLOW', 'NONE', 0, 'MONTH', null, true, 'OFFICE', null),
    (28, 'ADMIN.OTHER', 'Hồ sơ ngoài thủ tục hành chính', 'Other dossiers', 'Ngoài TTHC', 'DOSSIER', 'FLOW', 'NONE', 0, 'MONTH', null, true, 'OFFICE', null),
    (29, 'ADMIN.ONLINE', 'Hồ sơ dịch vụ công trực tuyến mức độ 3', 'Online procedures', 'DVCTT mức 3', 'DOSSIER', 'FLOW', 'HIGHER', 0, 'MONTH', null, true, 'OFFICE', null),
    (30, 'FEES.CASHLESS', 'Phí thu không dùng tiền mặt', 'Fees paid without cash', 'Phí không tiền mặt', 'VND_B', 'FLOW', 'HIGHER', 2, 'MONTH', null, true, 'OFFICE', null),
    (31, 'TASK.CITY.ASSIGNED', 'Nhiệm vụ thành phố giao', 'Tasks given by the city', 'NV thành phố giao', 'TASK', 'STOCK', 'NONE', 0, 'MONTH', null, true, 'OFFICE', null),
    (32, 'TASK.CITY.DONE', 'Nhiệm vụ thành phố giao đã hoàn thành', 'City tasks done', 'NV hoàn thành', 'TASK', 'STOCK', 'HIGHER', 0, 'MONTH', null, true, 'OFFICE', null),
    (33, 'TASK.CITY.OVERDUE', 'Nhiệm vụ thành phố giao quá hạn', 'City tasks overdue', 'NV quá hạn', 'TASK', 'STOCK', 'LOWER', 0, 'MONTH', null, true, 'OFFICE', null),
    (34, 'TASK.CITY.IN_TIME', 'Nhiệm vụ thành phố giao trong hạn', 'City tasks running in time', 'NV trong hạn', 'TASK', 'STOCK', 'NONE', 0, 'MONTH', null, true, 'OFFICE', null),
    (35, 'TASK.CITY.NO_DEADLINE', 'Nhiệm vụ thành phố giao không hạn', 'City tasks without deadline', 'NV không hạn', 'TASK', 'STOCK', 'NONE', 0, 'MONTH', null, true, 'OFFICE', null),
    (36, 'PARK.NEW.COUNT', 'Khu công nghiệp mới dự kiến', 'Parks to be founded', 'KCN mới', 'PARK', 'STOCK', 'HIGHER', 0, 'YEAR', null, true, 'PLANBUILD', null),
    (37, 'PARK.NEW.AREA', 'Diện tích khu công nghiệp mới dự kiến', 'Area of parks to be founded', 'DT KCN mới', 'HA', 'STOCK', 'HIGHER', 2, 'YEAR', null, true, 'PLANBUILD', null),
    (38, 'PARK.OPERATING.COUNT', 'Khu công nghiệp, khu kinh tế hoạt động', 'Parks operating', 'KCN hoạt động', 'PARK', 'STOCK', 'HIGHER', 0, 'YEAR', null, true, 'PLANBUILD', null),
    (39, 'PARK.OPERATING.AREA', 'Diện tích khu công nghiệp, khu kinh tế hoạt động', 'Area of parks operating', 'DT hoạt động', 'HA', 'STOCK', 'HIGHER', 2, 'YEAR', null, true, 'PLANBUILD', null),
    (40, 'PARK.WASTEWATER.COUNT', 'Khu có trạm xử lý nước thải tập trung', 'Parks with central wastewater treatment', 'KCN có XLNT', 'PARK', 'STOCK', 'HIGHER', 0, 'YEAR', null, true, 'ENV', null),
    (41, 'PORTAL.STORIES', 'Tin bài trên Cổng thông tin điện tử', 'Stories on the portal', 'Tin bài Cổng', 'STORY', 'FLOW', 'HIGHER', 0, 'MONTH', null, true, 'CENTRE', null),
    (42, 'FANPAGE.STORIES', 'Tin bài trên Fanpage', 'Stories on the fan page', 'Tin bài Fanpage', 'STORY', 'FLOW', 'HIGHER', 0, 'MONTH', null, true, 'CENTRE', null),
    (43, 'FANPAGE.REACH', 'Lượt tiếp cận Fanpage', 'Reach of the fan page', 'Tiếp cận', 'TURN', 'FLOW', 'HIGHER', 0, 'MONTH', null, true, 'CENTRE', null),
    (44, 'BULLETIN.ISSUES', 'Bản tin điện tử', 'Issues of the newsletter', 'Bản tin', 'ISSUE', 'FLOW', 'HIGHER', 0, 'QUARTER', null, true, 'CENTRE', null),
    (45, 'AD.CONTRACT.COUNT', 'Hợp đồng quảng bá', 'Advertising contracts', 'HĐ quảng bá', 'CONTRACT', 'FLOW', 'HIGHER', 0, 'QUARTER', null, true, 'CENTRE', null),
    (46, 'AD.CONTRACT.VALUE', 'Giá trị hợp đồng quảng bá', 'Value of advertising contracts', 'GT HĐ quảng bá', 'VND_M', 'FLOW', 'HIGHER', 0, 'QUARTER', null, true, 'CENTRE', null),
    (47, 'TRAINING.LEARNERS', 'Học viên đang đào tạo', 'Learners in training', 'Học viên', 'LEARNER', 'STOCK', 'HIGHER', 0, 'HALF_YEAR', null, true, 'CENTRE', null),
    (48, 'COUNSEL.TURNS', 'Lượt tư vấn việc làm', 'Job counselling', 'Tư vấn', 'TURN', 'FLOW', 'HIGHER', 0, 'MONTH', null, true, 'CENTRE', null),
    (49, 'COUNSEL.DOSSIERS', 'Hồ sơ giới thiệu việc làm', 'Job referrals', 'Giới thiệu', 'DOSSIER', 'FLOW', 'HIGHER', 0, 'MONTH', null, true, 'CENTRE', null)
) as v (nr, code, name, name_en, short, measure, nature, direction, decimals, every, level, additive, collector, definition)
join organisation.units c on c.code = v.collector
join organisation.units o on o.code = 'OFFICE';

insert into indicator.indicators (code, name, name_en, short_name, measure, nature, direction, decimals, every, formula, additive, sort_order, collector_id, approver_id)
select v.code, v.name, v.name_en, v.short, v.measure, v.nature, 'HIGHER', v.decimals, v.every, v.formula, v.additive, v.nr * 10, o.id, o.id
from (values
    (60, 'TRADE.SURPLUS', 'Xuất siêu', 'Trade surplus', 'Xuất siêu', 'USD_M', 'FLOW', 0, 'QUARTER', 'EXPORT - IMPORT', true),
    (61, 'ADMIN.TOTAL', 'Tổng số hồ sơ đã giải quyết', 'Dossiers in all', 'Tổng hồ sơ', 'DOSSIER', 'FLOW', 0, 'MONTH', 'ADMIN.PROCEDURES + ADMIN.OTHER', true),
    (62, 'ADMIN.ONLINE.SHARE', 'Tỷ lệ hồ sơ trực tuyến', 'Share of online procedures', 'Tỷ lệ trực tuyến', 'PERCENT', 'FLOW', 1, 'MONTH', 'ADMIN.ONLINE / ADMIN.PROCEDURES', false),
    (63, 'TASK.CITY.OPEN', 'Nhiệm vụ thành phố giao đang thực hiện', 'City tasks running', 'NV đang làm', 'TASK', 'STOCK', 0, 'MONTH', 'TASK.CITY.OVERDUE + TASK.CITY.IN_TIME + TASK.CITY.NO_DEADLINE', true),
    (64, 'TASK.CITY.DONE.SHARE', 'Tỷ lệ nhiệm vụ thành phố giao đã hoàn thành', 'Share of city tasks done', 'Tỷ lệ hoàn thành', 'PERCENT', 'STOCK', 2, 'MONTH', 'TASK.CITY.DONE / TASK.CITY.ASSIGNED', false)
) as v (nr, code, name, name_en, short, measure, nature, decimals, every, formula, additive)
join organisation.units o on o.code = 'OFFICE';

insert into indicator.breakdowns (indicator_id, dimension_id, position)
select i.id, d.id, v.position
from (values ('LABOUR.TOTAL', 'SEX', 1), ('LABOUR.TOTAL', 'AGE', 2), ('LABOUR.TOTAL', 'NATIONALITY', 3), ('LABOUR.TOTAL', 'RESIDENCE', 4),
    ('FDI.NEW.COUNT', 'COUNTRY', 1), ('FDI.NEW.COUNT', 'SECTOR', 2), ('FDI.NEW.CAPITAL', 'COUNTRY', 1), ('FDI.NEW.CAPITAL', 'SECTOR', 2)) as v (indicator, dimension, position)
join indicator.indicators i on i.code = v.indicator join indicator.dimensions d on d.code = v.dimension;
insert into indicator.coordinates (key, parts, dimensions)
select d.code || '=' || c.code, array[c.id], array[d.id] from indicator.categories c join indicator.dimensions d on d.id = c.dimension_id order by d.code, c.sort_order;

insert into indicator.bodies (code, kind, unit_id, sort_order, valid_from, valid_to)
select v.code, v.kind, u.id, v.nr, v.since::date, v.until::date
from (values
    ('MPI', 'MINISTRY', null, 1, null, null),
    ('RRD', 'BLOCK', null, 2, null, null),
    ('HEZA', 'AUTHORITY', 'HEZA', 10, null, null),
    ('QUANGNINH', 'AUTHORITY', null, 11, null, null), ('HAIDUONG', 'AUTHORITY', null, 12, null, '2025-06-30'), ('HANAM', 'AUTHORITY', null, 13, null, '2025-06-30'),
    ('HUNGYEN', 'AUTHORITY', null, 14, null, null), ('NAMDINH', 'AUTHORITY', null, 15, null, '2025-06-30'), ('NINHBINH', 'AUTHORITY', null, 16, null, null),
    ('THAIBINH', 'AUTHORITY', null, 17, null, '2025-06-30'), ('VINHPHUC', 'AUTHORITY', null, 18, null, '2025-06-30'), ('BACNINH', 'AUTHORITY', null, 19, null, null), ('HANOI', 'AUTHORITY', null, 20, null, null),
    ('OFFICE', 'DEPARTMENT', 'OFFICE', 30, null, null), ('CENTRE', 'DEPARTMENT', 'CENTRE', 31, null, null), ('SCHOOL', 'DEPARTMENT', 'SCHOOL', 32, null, '2023-05-15'),
    ('REPOFFICE', 'DEPARTMENT', 'REPOFFICE', 33, null, null)
) as v (code, kind, unit, nr, since, until)
left join organisation.units u on u.code = v.unit;
insert into indicator.bodies (code, kind, sort_order)
select v.code, 'ZONE', 100 + v.nr from (values (1, 'NOMURA'), (2, 'DINHVU'), (3, 'DEEPC3'), (4, 'TRANGDUE'), (5, 'VSIP'), (6, 'NAMDINHVU1'), (7, 'NAMDINHVU2'), (8, 'ANDUONG'), (9, 'XUANCAU'), (10, 'TIENTHANH')) as v (nr, code);
insert into indicator.body_names (body_id, name, short_name, valid_from, valid_to, basis)
select b.id, v.name, v.short, v.since::date, v.until::date, v.basis
from (values
    ('MPI', 'Bộ Kế hoạch và Đầu tư', 'Bộ KH&ĐT', null, null, null),
    ('RRD', 'Khối thi đua các Ban quản lý khu công nghiệp, khu kinh tế đồng bằng sông Hồng', 'Khối ĐBSH', null, null, null),
    ('HEZA', 'Ban Quản lý Khu kinh tế Hải Phòng', 'BQL KKT HP', null, null, null),
    ('QUANGNINH', 'Ban Quản lý Khu kinh tế Quảng Ninh', 'Quảng Ninh', null, null, null), ('HAIDUONG', 'Ban Quản lý các khu công nghiệp Hải Dương', 'Hải Dương', null, null, null),
    ('HANAM', 'Ban Quản lý các khu công nghiệp Hà Nam', 'Hà Nam', null, null, null), ('HUNGYEN', 'Ban Quản lý các khu công nghiệp Hưng Yên', 'Hưng Yên', null, null, null),
    ('NAMDINH', 'Ban Quản lý các khu công nghiệp Nam Định', 'Nam Định', null, null, null), ('NINHBINH', 'Ban Quản lý các khu công nghiệp Ninh Bình', 'Ninh Bình', null, null, null),
    ('THAIBINH', 'Ban Quản lý các khu công nghiệp Thái Bình', 'Thái Bình', null, null, null), ('VINHPHUC', 'Ban Quản lý các khu công nghiệp Vĩnh Phúc', 'Vĩnh Phúc', null, null, null),
    ('BACNINH', 'Ban Quản lý các khu công nghiệp Bắc Ninh', 'Bắc Ninh', null, null, null), ('HANOI', 'Ban Quản lý các khu công nghiệp và chế xuất Hà Nội', 'Hà Nội', null, null, null),
    ('OFFICE', 'Cơ quan Ban Quản lý Khu kinh tế', 'Cơ quan BQL', null, null, null),
    ('CENTRE', 'Trung tâm Xúc tiến đầu tư và Dịch vụ việc làm Khu kinh tế', 'TT XTĐT&DVVL', null, '2023-05-15', null),
    ('CENTRE', 'Trung tâm Dịch vụ việc làm - Đào tạo - Xúc tiến đầu tư', 'TT DVVL-ĐT-XTĐT', '2023-05-16', null, 'Quyết định 1283/QĐ-UBND ngày 16/5/2023'),
    ('SCHOOL', 'Trường Trung cấp Khu kinh tế Hải Phòng', 'Trường TC KKT', null, null, null), ('REPOFFICE', 'Văn phòng đại diện tại các khu công nghiệp, khu kinh tế', 'VP đại diện', null, null, null),
    ('NOMURA', 'KCN Nhật Bản - Hải Phòng', 'Nhật Bản - HP', null, null, null), ('DINHVU', 'KCN Đình Vũ - Deep C', 'Đình Vũ', null, null, null), ('DEEPC3', 'KCN Cảng cửa ngõ quốc tế Hải Phòng (Deep C3)', 'Deep C3', null, null, null),
    ('TRANGDUE', 'KCN Tràng Duệ', 'Tràng Duệ', null, null, null), ('VSIP', 'KCN VSIP Hải Phòng', 'VSIP', null, null, null), ('NAMDINHVU1', 'KCN Nam Đình Vũ khu I', 'Nam Đình Vũ I', null, null, null),
    ('NAMDINHVU2', 'KCN Nam Đình Vũ khu II', 'Nam Đình Vũ II', null, null, null), ('ANDUONG', 'KCN An Dương', 'An Dương', null, null, null), ('XUANCAU', 'KCN Xuân Cầu', 'Xuân Cầu', null, null, null), ('TIENTHANH', 'KCN Tiên Thanh', 'Tiên Thanh', null, null, null)
) as v (code, name, short, since, until, basis) join indicator.bodies b on b.code = v.code;
insert into indicator.bodies (code, kind, sort_order)
select '02' || lpad((1000000 + z.sort_order * 1000 + n)::text, 8, '0'), 'ENTERPRISE', z.sort_order * 100 + n
from indicator.bodies z cross join generate_series(1, 6) n where z.kind = 'ZONE';
insert into indicator.body_names (body_id, name, short_name)
select e.id, 'Công ty TNHH ' || n.short_name || ' ' || (e.sort_order % 100), n.short_name || ' ' || (e.sort_order % 100)
from indicator.bodies e join indicator.bodies z on z.kind = 'ZONE' and z.sort_order = e.sort_order / 100 join indicator.body_names n on n.body_id = z.id
where e.kind = 'ENTERPRISE';
insert into indicator.memberships (body_id, parent_id, valid_to, basis)
select b.id, p.id, v.until::date, v.basis
from (values ('RRD', 'MPI', null, null), ('HEZA', 'RRD', null, null), ('QUANGNINH', 'RRD', null, null), ('HAIDUONG', 'RRD', '2025-06-30', 'Quyết định 1459/QĐ-TTg'), ('HANAM', 'RRD', null, null), ('HUNGYEN', 'RRD', null, null),
    ('NAMDINH', 'RRD', null, null), ('NINHBINH', 'RRD', null, null), ('THAIBINH', 'RRD', null, null), ('VINHPHUC', 'RRD', null, null), ('BACNINH', 'RRD', null, null), ('HANOI', 'RRD', null, null),
    ('OFFICE', 'HEZA', null, null), ('CENTRE', 'HEZA', null, null), ('SCHOOL', 'HEZA', '2023-05-15', 'Quyết định 1283/QĐ-UBND ngày 16/5/2023'), ('REPOFFICE', 'HEZA', null, null)
) as v (code, parent, until, basis) join indicator.bodies b on b.code = v.code join indicator.bodies p on p.code = v.parent;
insert into indicator.memberships (body_id, parent_id)
select z.id, r.id from indicator.bodies z, indicator.bodies r where z.kind = 'ZONE' and r.code = 'REPOFFICE'
union all
select e.id, z.id from indicator.bodies e join indicator.bodies z on z.kind = 'ZONE' and z.sort_order = e.sort_order / 100 where e.kind = 'ENTERPRISE';
insert into indicator.successions (predecessor_id, successor_id, on_date, basis)
select p.id, s.id, v.on_date::date, v.basis
from (values ('SCHOOL', 'CENTRE', '2023-05-16', 'Quyết định 1283/QĐ-UBND ngày 16/5/2023'), ('HAIDUONG', 'HEZA', '2025-07-01', 'Quyết định 1459/QĐ-TTg'), ('THAIBINH', 'HUNGYEN', '2025-07-01', null),
    ('HANAM', 'NINHBINH', '2025-07-01', null), ('NAMDINH', 'NINHBINH', '2025-07-01', null)) as v (code, successor, on_date, basis)
join indicator.bodies p on p.code = v.code join indicator.bodies s on s.code = v.successor;
select indicator.derive_lineage();
insert into indicator.map_places (body_id, x, y)
select b.id, v.x, v.y
from (values ('NOMURA', 215, 200), ('ANDUONG', 365, 120), ('TRANGDUE', 190, 350), ('VSIP', 500, 160), ('DINHVU', 590, 265), ('NAMDINHVU1', 710, 330), ('NAMDINHVU2', 575, 410),
    ('DEEPC3', 865, 270), ('XUANCAU', 835, 430), ('TIENTHANH', 320, 470)) as v (code, x, y) join indicator.bodies b on b.code = v.code;

insert into indicator.rates (currency, valid_from, dong, basis) values
    ('USD', '2019-01-01', 23230, 'Suy ra từ bài tổng kết khối thi đua 2019'), ('USD', '2023-01-01', 23393, 'Suy ra từ 308.793 tỷ đồng = 13,2 tỷ USD của báo cáo 6 tháng 2023'),
    ('USD', '2024-01-01', 24300, 'Tỷ giá minh họa');

insert into indicator.sources (kind, label, reference, created_at) values
    ('SYSTEM', 'Báo cáo sơ kết thi đua, khen thưởng 6 tháng đầu năm 2023', 'demo-2023-H1', '2023-06-15 09:00+07'),
    ('SYSTEM', 'Thông báo kết luận giao ban ngày 23/12/2024', 'demo-2024', '2024-12-24 09:00+07'),
    ('SYSTEM', 'Bài tổng kết khối thi đua năm 2019', 'demo-2019', '2020-01-05 09:00+07'),
    ('SYSTEM', 'Số liệu minh họa', 'demo', '2026-01-05 09:00+07');
insert into indicator.observations (body_id, period, indicator_id, coordinate_id, standing, value, qualifier, printed, as_of, state, source_id, place, recorded_at, recorded_by)
select b.id, v.period, i.id, 0, v.standing, v.value, v.qualifier, v.printed, v.as_of::date, 3, s.id, v.place, s.created_at, a.person_id
from (values
    ('HEZA', 202331, 'FDI.NEW.COUNT', 'A', 25, null, '25', '2023-06-08', 'demo-2023-H1', 'K01'), ('HEZA', 202331, 'FDI.NEW.CAPITAL', 'A', 281.07, null, '281', '2023-06-08', 'demo-2023-H1', 'K01'),
    ('HEZA', 202331, 'FDI.RAISED.COUNT', 'A', 17, null, '17', '2023-06-08', 'demo-2023-H1', 'K02'), ('HEZA', 202331, 'FDI.RAISED.CAPITAL', 'A', 381.18, null, '381,18', '2023-06-08', 'demo-2023-H1', 'K02'),
    ('HEZA', 202331, 'FDI.TOTAL.CAPITAL', 'A', 662.25, null, '662,25', '2023-06-08', 'demo-2023-H1', 'K03'), ('HEZA', 202231, 'FDI.TOTAL.CAPITAL', 'A', 626, null, '626', null, 'demo-2023-H1', 'K04'),
    ('HEZA', 202331, 'FDI.TOTAL.CAPITAL', 'F', 1900, null, '1,9 tỷ USD', '2023-06-08', 'demo-2023-H1', 'K06'),
    ('HEZA', 202331, 'FDI.INFORCE.COUNT', 'A', 484, null, '484', '2023-06-08', 'demo-2023-H1', 'K07'), ('HEZA', 202331, 'FDI.INFORCE.CAPITAL', 'A', 24.48, null, '24,48', '2023-06-08', 'demo-2023-H1', 'K07'),
    ('HEZA', 202331, 'DDI.NEW.COUNT', 'A', 10, null, '10', '2023-06-08', 'demo-2023-H1', 'K08'), ('HEZA', 202331, 'DDI.NEW.CAPITAL', 'A', 13733, null, '13.733', '2023-06-08', 'demo-2023-H1', 'K08'),
    ('HEZA', 202331, 'DDI.RAISED.COUNT', 'A', 11, null, '11', '2023-06-08', 'demo-2023-H1', 'K08'), ('HEZA', 202331, 'DDI.RAISED.CAPITAL', 'A', 845, null, '845', '2023-06-08', 'demo-2023-H1', 'K08'),
    ('HEZA', 202331, 'DDI.TOTAL.CAPITAL', 'A', 14578, null, '14.578', '2023-06-08', 'demo-2023-H1', 'K08'), ('HEZA', 202231, 'DDI.TOTAL.CAPITAL', 'A', 6493.39, null, '6.493,39', null, 'demo-2023-H1', 'K09'),
    ('HEZA', 202331, 'DDI.INFORCE.COUNT', 'A', 213, null, '213', '2023-06-08', 'demo-2023-H1', 'K11'), ('HEZA', 202331, 'DDI.INFORCE.CAPITAL', 'A', 308793, null, '308.793', '2023-06-08', 'demo-2023-H1', 'K11'),
    ('OFFICE', 202331, 'BUDGET.AUTHORITY', 'A', 1210.9, null, '1.210,9', '2023-06-08', 'demo-2023-H1', 'K13'), ('CENTRE', 202331, 'BUDGET.AUTHORITY', 'A', 157.1, null, '157,1', '2023-06-08', 'demo-2023-H1', 'K14'),
    ('HEZA', 202331, 'LABOUR.TOTAL', 'A', 195683, null, '195.683', '2023-06-08', 'demo-2023-H1', 'K15'), ('HEZA', 202231, 'LABOUR.TOTAL', 'A', 204512, null, '204.512', null, 'demo-2023-H1', 'K15'),
    ('HEZA', 202331, 'INCOME.AVERAGE', 'A', 11.5, null, '11,5', '2023-06-08', 'demo-2023-H1', 'K16'), ('HEZA', 202331, 'REVENUE', 'E', 306966, null, '306.966', '2023-06-08', 'demo-2023-H1', 'K17'),
    ('HEZA', 202331, 'EXPORT', 'E', 9101, null, '9.101', '2023-06-08', 'demo-2023-H1', 'K18'), ('HEZA', 202331, 'IMPORT', 'E', 7409, null, '7.409', '2023-06-08', 'demo-2023-H1', 'K19'),
    ('HEZA', 202331, 'BUDGET.ENTERPRISES', 'E', 5412, null, '5.412', '2023-06-08', 'demo-2023-H1', 'K20'),
    ('HEZA', 202331, 'ENV.PERMIT.RECEIVED', 'A', 27, null, '27', '2023-06-08', 'demo-2023-H1', 'K21'), ('HEZA', 202331, 'ENV.PERMIT.SOLVED', 'A', 29, null, '29', '2023-06-08', 'demo-2023-H1', 'K21'),
    ('HEZA', 202331, 'ADMIN.PROCEDURES', 'A', 3946, null, '3.946', '2023-06-08', 'demo-2023-H1', 'K22'), ('HEZA', 202331, 'ADMIN.OTHER', 'A', 4265, null, '4.265', '2023-06-08', 'demo-2023-H1', 'K22'),
    ('HEZA', 202331, 'ADMIN.ONLINE', 'A', 1703, null, '1.703', '2023-06-08', 'demo-2023-H1', 'K22'), ('HEZA', 202331, 'FEES.CASHLESS', 'A', 1.38, null, '1,38 triệu đồng', '2023-06-08', 'demo-2023-H1', 'K23'),
    ('HEZA', 202331, 'TASK.CITY.ASSIGNED', 'A', 224, null, '224', '2023-06-07', 'demo-2023-H1', 'K24'), ('HEZA', 202331, 'TASK.CITY.DONE', 'A', 197, null, '197', '2023-06-07', 'demo-2023-H1', 'K24'),
    ('HEZA', 202331, 'TASK.CITY.OVERDUE', 'A', 1, null, '01', '2023-06-07', 'demo-2023-H1', 'K24'), ('HEZA', 202331, 'TASK.CITY.IN_TIME', 'A', 12, null, '12', '2023-06-07', 'demo-2023-H1', 'K24'),
    ('HEZA', 202331, 'TASK.CITY.NO_DEADLINE', 'A', 14, null, '14', '2023-06-07', 'demo-2023-H1', 'K24'),
    ('HEZA', 202340, 'PARK.NEW.COUNT', 'F', 14, null, '14', '2023-06-08', 'demo-2023-H1', 'K25'), ('HEZA', 202340, 'PARK.NEW.AREA', 'F', 4490.83, null, '4.490,83', '2023-06-08', 'demo-2023-H1', 'K25'),
    ('HEZA', 202331, 'PORTAL.STORIES', 'A', 200, 'ABOUT', '~200', '2023-06-08', 'demo-2023-H1', 'K26'), ('HEZA', 202331, 'FANPAGE.STORIES', 'A', 70, null, '70', '2023-06-08', 'demo-2023-H1', 'K26'),
    ('HEZA', 202331, 'FANPAGE.REACH', 'A', 800, 'MORE', '>800', '2023-06-08', 'demo-2023-H1', 'K26'), ('HEZA', 202331, 'BULLETIN.ISSUES', 'A', 2, null, '02', '2023-06-08', 'demo-2023-H1', 'K27'),
    ('HEZA', 202331, 'AD.CONTRACT.COUNT', 'A', 2, null, '02', '2023-06-08', 'demo-2023-H1', 'K29'), ('HEZA', 202331, 'AD.CONTRACT.VALUE', 'A', 66, null, '2 x 33', '2023-06-08', 'demo-2023-H1', 'K29'),
    ('HEZA', 202331, 'TRAINING.LEARNERS', 'A', 100, null, '100', '2023-06-08', 'demo-2023-H1', 'K30'),
    ('HEZA', 202331, 'COUNSEL.TURNS', 'A', 1180, 'MORE', '>1.180', '2023-06-08', 'demo-2023-H1', 'K31'), ('HEZA', 202331, 'COUNSEL.DOSSIERS', 'A', 874, 'MORE', '>874', '2023-06-08', 'demo-2023-H1', 'K31'),
    ('HEZA', 202440, 'FDI.TOTAL.CAPITAL', 'A', 2960, null, '2,96 tỷ USD', '2024-12-23', 'demo-2024', 'Phần I'), ('HEZA', 202440, 'FDI.TOTAL.CAPITAL', 'F', 4200, null, '4,2 tỷ USD', '2024-12-23', 'demo-2024', 'Phần I'),
    ('HEZA', 202440, 'DDI.TOTAL.CAPITAL', 'A', 4033, null, '4.033', '2024-12-23', 'demo-2024', 'Phần I'),
    ('RRD', 201940, 'FDI.NEW.COUNT', 'A', 379, null, '379', '2019-12-15', 'demo-2019', null), ('RRD', 201940, 'DDI.NEW.COUNT', 'A', 153, null, '153', '2019-12-15', 'demo-2019', null),
    ('RRD', 201940, 'FDI.RAISED.COUNT', 'A', 615, null, '615', '2019-12-15', 'demo-2019', null), ('RRD', 201940, 'DDI.RAISED.COUNT', 'A', 146, null, '146', '2019-12-15', 'demo-2019', null),
    ('RRD', 201940, 'FDI.TOTAL.CAPITAL', 'A', 5890, null, '5,890 tỷ USD', '2019-12-15', 'demo-2019', null), ('RRD', 201940, 'DDI.TOTAL.CAPITAL', 'A', 47217, null, '47.217', '2019-12-15', 'demo-2019', null),
    ('RRD', 201940, 'FDI.INFORCE.COUNT', 'A', 2910, null, '2.910', '2019-12-15', 'demo-2019', null), ('RRD', 201940, 'FDI.INFORCE.CAPITAL', 'A', 56.615, null, '56,615', '2019-12-15', 'demo-2019', null),
    ('RRD', 201840, 'FDI.INFORCE.CAPITAL', 'A', 52.616, null, '52,616', null, 'demo-2019', null), ('RRD', 201940, 'DDI.INFORCE.COUNT', 'A', 2118, null, '2.118', '2019-12-15', 'demo-2019', null),
    ('RRD', 201940, 'DDI.INFORCE.CAPITAL', 'A', 432285, null, '432.285', '2019-12-15', 'demo-2019', null), ('RRD', 201840, 'DDI.INFORCE.CAPITAL', 'A', 382553, null, '382.553', null, 'demo-2019', null),
    ('RRD', 201940, 'FDI.DISBURSED', 'A', 3156, null, '3.156', '2019-12-15', 'demo-2019', null), ('RRD', 201940, 'DDI.DISBURSED', 'A', 70261, null, '70.261', '2019-12-15', 'demo-2019', null),
    ('RRD', 201940, 'PARK.OPERATING.COUNT', 'A', 83, null, '83', '2019-12-15', 'demo-2019', null), ('RRD', 201940, 'PARK.OPERATING.AREA', 'A', 18025, null, '18.025', '2019-12-15', 'demo-2019', null),
    ('RRD', 201940, 'PARK.WASTEWATER.COUNT', 'A', 70, null, '70', '2019-12-15', 'demo-2019', null), ('RRD', 201940, 'EXPORT', 'A', 69134, null, '69,134 tỷ USD', '2019-12-15', 'demo-2019', null),
    ('RRD', 201940, 'IMPORT', 'A', 52564, null, '52,564 tỷ USD', '2019-12-15', 'demo-2019', null), ('RRD', 201940, 'BUDGET.ENTERPRISES', 'A', 51712, null, '51.712', '2019-12-15', 'demo-2019', null),
    ('RRD', 201940, 'LABOUR.NEW', 'A', 105549, null, '105.549', '2019-12-15', 'demo-2019', null), ('RRD', 201940, 'LABOUR.TOTAL', 'A', 1095829, null, '1.095.829', '2019-12-15', 'demo-2019', null)
) as v (body, period, indicator, standing, value, qualifier, printed, as_of, source, place)
join indicator.bodies b on b.code = v.body join indicator.indicators i on i.code = v.indicator
join indicator.sources s on s.reference = v.source and s.kind = 'SYSTEM' join organisation.accounts a on a.username = 'ha';

-- quarters of 2025 and 2026, enterprise by enterprise: workers by sex, revenue, exports, imports
insert into indicator.observations (body_id, period, indicator_id, coordinate_id, standing, value, as_of, state, source_id, recorded_at, recorded_by)
select e.id, q.period, i.id, k.id, 'A', case i.code when 'LABOUR.TOTAL' then w.workers * case k.key when 'SEX=M' then 2 when 'SEX=F' then 3 else 5 end
        when 'REVENUE' then w.workers * 7 when 'EXPORT' then round(w.workers * 0.31, 2) when 'IMPORT' then round(w.workers * 0.24, 2) end,
    indicator.last_day(q.period), 3, s.id, s.created_at, a.person_id
from indicator.bodies e
cross join (values (202521, 0), (202522, 1), (202523, 2), (202524, 3), (202621, 4), (202622, 5), (202623, 6)) as q (period, n)
cross join lateral (select 60 + (e.sort_order * 37) % 211 + q.n * 4 + (e.sort_order % 7) * q.n as workers) w
join indicator.indicators i on i.code in ('LABOUR.TOTAL', 'REVENUE', 'EXPORT', 'IMPORT')
join indicator.coordinates k on k.key = '' or i.code = 'LABOUR.TOTAL' and k.key in ('SEX=M', 'SEX=F')
join indicator.sources s on s.kind = 'SYSTEM' and s.reference = 'demo' join organisation.accounts a on a.username = 'ha'
where e.kind = 'ENTERPRISE';

insert into indicator.changes (body_id, period, indicator_id, coordinate_id, standing, as_of, qualifier, entered, entered_count, approved, approved_count)
select body_id, period, indicator_id, coordinate_id, standing, coalesce(as_of, '-infinity'), coalesce(qualifier, ''), value, 1, case when state = 3 then value else 0 end, case when state = 3 then 1 else 0 end from indicator.observations;

insert into indicator.plans (body_id, indicator_id, period, low, high, printed, basis, decided_on, recorded_at, confirmed_at)
select b.id, i.id, v.period, v.low, v.high, v.printed, v.basis, v.decided::date, '2023-01-05 09:00+07', '2023-01-05 09:00+07'
from (values
    ('HEZA', 'FDI.TOTAL.CAPITAL', 202340, 2000, null, '2 tỷ USD', 'Quyết định 4418/QĐ-UBND', '2022-12-23'), ('HEZA', 'DDI.TOTAL.CAPITAL', 202340, 10000, null, '10.000 tỷ đồng', 'Quyết định 4418/QĐ-UBND', '2022-12-23'),
    ('OFFICE', 'BUDGET.AUTHORITY', 202340, 2141, null, '2 141 triệu đồng', 'Quyết định 4418/QĐ-UBND', '2022-12-23'), ('CENTRE', 'BUDGET.AUTHORITY', 202340, 419, null, '419 triệu đồng', 'Quyết định 4418/QĐ-UBND', '2022-12-23'),
    ('HEZA', 'BUDGET.AUTHORITY', 202340, 2560, null, '2 560 triệu đồng', 'Quyết định 4418/QĐ-UBND', '2022-12-23'), ('HEZA', 'REVENUE', 202340, 635958, null, '635.958 tỷ đồng', 'Quyết định 4418/QĐ-UBND', '2022-12-23'),
    ('HEZA', 'EXPORT', 202340, 23429, null, '23.429 triệu USD', 'Quyết định 4418/QĐ-UBND', '2022-12-23'), ('HEZA', 'IMPORT', 202340, 21810, null, '21,810 triệu USD', 'Quyết định 4418/QĐ-UBND', '2022-12-23'),
    ('HEZA', 'BUDGET.ENTERPRISES', 202340, 16615, null, '16.615 tỷ đồng', 'Quyết định 4418/QĐ-UBND', '2022-12-23'),
    ('HEZA', 'FDI.TOTAL.CAPITAL', 202440, 1800, 2300, '1,8 - 2,3 tỷ USD', 'Kế hoạch năm 2024', '2023-12-25')
) as v (body, indicator, period, low, high, printed, basis, decided)
join indicator.bodies b on b.code = v.body join indicator.indicators i on i.code = v.indicator;
