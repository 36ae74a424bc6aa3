-- Tasks ${from} to ${to} for measuring: three years, four tasks to a directive, nine of ten done, every third without deadline.
with directives as (
    insert into task.directives (position, ref, text, source_kind, source_label, assigned_on, all_units, created_at)
    select n, (n % 10 + 1) || '.' || (n % 7 + 1),
        (array['Tổng hợp, báo cáo tình hình', 'Rà soát, đôn đốc tiến độ', 'Tham mưu, đề xuất giải pháp', 'Kiểm tra, giám sát việc thực hiện',
            'Phối hợp xây dựng kế hoạch'])[n % 5 + 1] || ' '
        || (array['quy hoạch và xây dựng hạ tầng kỹ thuật', 'thu hút đầu tư, xúc tiến đầu tư', 'bảo vệ môi trường và quản lý đất đai',
            'lao động, tiền lương và thưởng Tết', 'hoạt động của doanh nghiệp, kim ngạch xuất nhập khẩu', 'chuyển đổi số và cải cách hành chính'])[n % 6 + 1]
        || ' tại khu công nghiệp ' || (array['Đình Vũ', 'Nam Đình Vũ', 'Tràng Duệ', 'VSIP', 'Nomura', 'An Dương', 'Deep C'])[n % 7 + 1]
        || ', báo cáo Lãnh đạo Ban (đợt ' || n || ')',
        'NOTICE', 'Thông báo ' || (n / 25 + 1) || '/TB-BQL', current_date - 1 - (n * 37 % 1090)::integer, false, now()
    from generate_series(${from} / 4, ${to} / 4 - 1) n
    returning id, position, assigned_on),
duties as (
    insert into task.duties (directive_id, type) select id, 'NONE' from directives returning id, directive_id),
units as (
    select id, row_number() over (order by sort_order) - 1 as nr from organisation.units where takes_common_tasks),
people as (
    select p.person_id, p.unit_id, row_number() over (partition by p.unit_id order by p.person_id) as nr
    from (select distinct person_id, unit_id from organisation.role_grants) p),
planned as (
    select d.id as directive_id, y.id as duty_id, u.id as unit_id, d.assigned_on, d.position * 4 + k as n,
        case when (d.position * 4 + k) % 3 > 0 then least(d.assigned_on + 10 + (d.position * 4 + k) % 60, date '2099-12-31') end as due_on
    from directives d join duties y on y.directive_id = d.id cross join generate_series(0, 3) k
    join units u on u.nr = (d.position + k) % 8),
tasks as (
    insert into task.tasks (directive_id, duty_id, unit_id, opened_on, stated_on, due_on, status, assignee_id, submitted_on, done_on,
        first_seen_at, created_at, changed_at)
    select t.directive_id, t.duty_id, t.unit_id, t.assigned_on, t.due_on, t.due_on,
        case when n % 10 > 0 then 'DONE' when n % 40 = 0 then 'SUBMITTED' when n % 40 = 10 then 'GIVEN' else 'IN_PROGRESS' end,
        case when n % 40 <> 10 then p.person_id end,
        case when n % 10 > 0 or n % 40 = 0 then least(t.assigned_on + 5 + (n % 61)::integer, current_date) end,
        case when n % 10 > 0 then least(t.assigned_on + 5 + (n % 61)::integer, current_date) end,
        now(), now(), now()
    from planned t left join people p on p.unit_id = t.unit_id and p.nr = 1
    returning id, unit_id, opened_on, due_on, status, submitted_on, done_on)
insert into task.states (task_id, from_day, to_day, status, unit_id, due_on, submitted_on, done_on)
select id, opened_on, submitted_on, 'GIVEN', unit_id, due_on, null, null from tasks
union all
select id, submitted_on, null, status, unit_id, due_on, submitted_on, done_on from tasks where submitted_on > opened_on
