-- Rules for the sample catalogue: bounds are plausible, not prescribed.
insert into indicator.rules (code, name, kind, severity, subject, operands, comparison, low, high, against, change, hint, changed_at)
select v.code, v.name, v.kind, v.severity, v.subject, v.operands, v.comparison, v.low, v.high, v.against, v.change, v.hint, '2023-01-05 09:00+07'
from (values
    ('FDI.SUM', 'Tổng vốn FDI bằng vốn cấp mới cộng vốn tăng', 'SUM', 'ERROR', 'FDI.TOTAL.CAPITAL', 'FDI.NEW.CAPITAL + FDI.RAISED.CAPITAL', null, null::numeric, null::numeric, null, null, 'Kiểm tra lại từng số với sổ cấp giấy chứng nhận.'),
    ('DDI.SUM', 'Tổng vốn DDI bằng vốn cấp mới cộng vốn tăng', 'SUM', 'ERROR', 'DDI.TOTAL.CAPITAL', 'DDI.NEW.CAPITAL + DDI.RAISED.CAPITAL', null, null, null, null, null, 'Kiểm tra lại từng số với sổ cấp giấy chứng nhận.'),
    ('TASK.SUM', 'Nhiệm vụ giao bằng đã xong cộng đang làm', 'SUM', 'ERROR', 'TASK.CITY.ASSIGNED', 'TASK.CITY.DONE + TASK.CITY.OVERDUE + TASK.CITY.IN_TIME + TASK.CITY.NO_DEADLINE', null, null, null, null, null, 'Đối chiếu với danh sách của Văn phòng UBND thành phố.'),
    ('LABOUR.SEX', 'Lao động nam và nữ cộng bằng tổng', 'SUM', 'ERROR', 'LABOUR.TOTAL', 'LABOUR.TOTAL[SEX]', null, null, null, null, null, ''),
    ('LABOUR.JUMP', 'Lao động biến động quá 30% so với cùng kỳ', 'JUMP', 'WARNING', 'LABOUR.TOTAL', '', null, -30, 30, 'LAST_YEAR', 'PERCENT', 'Ghi rõ lý do: doanh nghiệp mới, thu hẹp sản xuất …'),
    ('FDI.BOTH', 'Có số dự án thì có vốn', 'BOTH', 'WARNING', 'FDI.NEW.COUNT', 'FDI.NEW.CAPITAL', null, null, null, null, null, ''),
    ('FDI.GROWS', 'Vốn FDI lũy kế trong năm không giảm', 'MONOTONE', 'WARNING', 'FDI.TOTAL.CAPITAL', '', null, null, null, 'SINCE_NEW_YEAR', null, ''),
    ('ONLINE.SHARE', 'Hồ sơ trực tuyến không quá tổng hồ sơ thủ tục hành chính', 'RATIO', 'ERROR', 'ADMIN.ONLINE', 'ADMIN.PROCEDURES', null, 0, 1, null, null, ''),
    ('INCOME.RANGE', 'Thu nhập bình quân hợp lý', 'RANGE', 'WARNING', 'INCOME.AVERAGE', '', null, 3, 60, null, null, 'Đơn vị là triệu đồng/người/tháng.'),
    ('EXPORT.JUMP', 'Xuất khẩu gấp hơn ba lần hoặc dưới một phần ba kỳ trước', 'JUMP', 'WARNING', 'EXPORT', '', null, 0.33, 3, 'PREVIOUS', 'FACTOR', 'Kiểm tra đơn vị triệu USD và dấu phân cách.'),
    ('PARK.TREATED', 'Số khu có trạm xử lý nước thải không quá số khu hoạt động', 'COMPARE', 'ERROR', 'PARK.WASTEWATER.COUNT', 'PARK.OPERATING.COUNT', '<=', null, null, null, null, ''),
    ('LABOUR.TWICE', 'Lao động không nhập cả ở cấp trên lẫn cấp dưới', 'CHILDREN', 'WARNING', 'LABOUR.TOTAL', '', null, null, null, null, null, 'Xóa số tổng ở cấp trên nếu các doanh nghiệp đã báo.')
) as v (code, name, kind, severity, subject, operands, comparison, low, high, against, change, hint);
