-- Documents that came in during the last days, for a demonstration: invented, in the public roles of the sample authority.
insert into register.senders (name, short_name, identifier, added_at)
values ('Ủy ban nhân dân thành phố Hải Phòng', 'UBND TP', 'H24', now()), ('Sở Kế hoạch và Đầu tư thành phố Hải Phòng', 'Sở KHĐT', 'H24.10', now()),
    ('Công an thành phố Hải Phòng', 'CATP', null, now()), ('Bộ Xây dựng', 'BXD', 'G17', now()),
    ('Công ty cổ phần Khu công nghiệp Đình Vũ', 'KCN Đình Vũ', null, now());

insert into register.arrivals (year, number, arrived_at, channel, registered_at, registered_by, sender_id, document_number, document_symbol,
    issued_on, kind_name, subject, signer, urgency, pages, due_on, state)
select extract(year from now() at time zone 'Asia/Ho_Chi_Minh'), v.nr, now() - v.hours * interval '1 hour', v.channel,
    now() - (v.hours - 1) * interval '1 hour', a.person_id, s.id, v.number, v.symbol, current_date - v.age, v.kind, v.subject, v.signer, v.urgency,
    v.pages, current_date + v.due, v.state
from (values
    (1, 200, 'EXCHANGE', 'UBND TP', '3210', 'UBND-KT', 9, null, 'Rà soát quỹ đất khu công nghiệp đã thu hồi chưa giao', 'Phó Chủ tịch', 'NORMAL', 3, -1, 'PROCESSING'),
    (2, 150, 'PAPER', 'BXD', '88', 'TB-BXD', 8, 'Thông báo', 'Kế hoạch kiểm tra công tác quản lý quy hoạch khu kinh tế', 'Vụ trưởng', 'NORMAL', 5, 12, 'PROCESSING'),
    (3, 100, 'MAIL', 'KCN Đình Vũ', '41', 'CV-ĐV', 5, null, 'Đề nghị hướng dẫn thủ tục cấp giấy phép lao động', 'Tổng Giám đốc', 'NORMAL', 2, 3, 'DONE'),
    (4, 30, 'EXCHANGE', 'Sở KHĐT', '1502', 'SKHĐT-TH', 2, null, 'Báo cáo tiến độ giải ngân vốn đầu tư công', 'Giám đốc', 'URGENT', 2, 2, 'AT_LEADER'),
    (5, 5, 'PAPER', 'CATP', '77', 'CATP-PC07', 1, null, 'Phối hợp bảo đảm an toàn phòng cháy trong khu công nghiệp', 'Phó Giám đốc', 'NORMAL', 4, 9, 'WAITING')
) as v (nr, hours, channel, sender, number, symbol, age, kind, subject, signer, urgency, pages, due, state)
join register.senders s on s.short_name = v.sender
join organisation.accounts a on a.username = 'lan';

insert into register.number_series (year, series, last)
select year, 'IN', max(number) from register.arrivals group by year on conflict (year, series) do update set last = excluded.last;

insert into register.arrival_steps (arrival_id, kind, by_id, at, person_id, unit_id)
select r.id, v.kind, a.person_id, r.registered_at + v.after * interval '1 minute', p.person_id, u.id
from (values (1, 'REGISTERED', 0, null, null), (2, 'REGISTERED', 0, null, null), (3, 'REGISTERED', 0, null, null), (4, 'REGISTERED', 0, null, null),
    (5, 'REGISTERED', 0, null, null), (1, 'ACKNOWLEDGED', 5, null, null), (1, 'FORWARDED', 40, null, 'INVEST'), (2, 'FORWARDED', 50, null, 'PLANBUILD'),
    (3, 'ACKNOWLEDGED', 3, null, null), (3, 'FORWARDED', 20, null, 'LABOUR'), (3, 'DONE', 2000, null, null), (4, 'ACKNOWLEDGED', 4, null, null),
    (4, 'PRESENTED', 10, 'kien', null)) as v (nr, kind, after, person, unit)
join register.arrivals r on r.number = v.nr
join organisation.accounts a on a.username = 'lan'
left join organisation.accounts p on p.username = v.person
left join organisation.units u on u.code = v.unit;

insert into register.forwardings (arrival_id, unit_id, part, due_on, by_id, at)
select t.arrival_id, t.unit_id, 'LEAD', r.due_on, t.by_id, t.at
from register.arrival_steps t join register.arrivals r on r.id = t.arrival_id where t.kind = 'FORWARDED';

insert into register.case_files (code, year, title, unit_id, keeper_id, retention_id, usage, language, opened_on, state)
select '01.QLĐT', extract(year from current_date), 'Hồ sơ rà soát quỹ đất khu công nghiệp', u.id, a.person_id, r.id, 'Nội bộ', 'Tiếng Việt',
    current_date - 8, 'OPEN'
from organisation.units u, organisation.accounts a, register.retentions r
where u.code = 'INVEST' and a.username = 'mai' and r.years = 20;

insert into register.case_file_documents (case_file_id, arrival_id, added_by, added_at)
select c.id, r.id, c.keeper_id, now() from register.case_files c, register.arrivals r where r.number = 1;

insert into register.case_file_steps (case_file_id, kind, by_id, at) select id, 'OPENED', keeper_id, now() from register.case_files;
