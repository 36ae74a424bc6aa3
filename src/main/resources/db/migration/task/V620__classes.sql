create function task.class_of(p_status text, p_due_on date, p_submitted_on date, p_done_on date, p_day date) returns text
    language sql immutable parallel safe
    return case
        when p_status = 'DONE' then
            case when p_due_on is null then 'DONE_NO_DEADLINE'
                 when coalesce(p_submitted_on, p_done_on) <= p_due_on then 'DONE_ON_TIME'
                 else 'DONE_LATE' end
        when p_due_on is null then 'RUNNING_NO_DEADLINE'
        when p_due_on >= p_day or (p_status = 'SUBMITTED' and p_submitted_on <= p_due_on) then 'RUNNING_IN_TIME'
        else 'RUNNING_OVERDUE' end;
comment on function task.class_of(text, date, date, date, date) is
    'Which of the six classes a task is in as of a day: done on time, late, without deadline; running in time, overdue, without deadline. '
    'Handed in on time and waiting for acceptance is in time: the wait is the approver''s';

-- the order of lists: by deadline, those without one last
create index idx_tasks_order on task.tasks ((coalesce(due_on, date 'infinity')), id);
create index idx_tasks_running on task.tasks ((coalesce(due_on, date 'infinity')), id)
    include (unit_id, status, due_on, submitted_on, opened_on) where status in ('GIVEN', 'IN_PROGRESS', 'RETURNED', 'SUBMITTED');
