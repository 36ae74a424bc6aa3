-- with the person in it, counts of what waits for somebody are answered from the index alone
drop index task.idx_tasks_running;
create index idx_tasks_running on task.tasks ((coalesce(due_on, date 'infinity')), id)
    include (unit_id, status, due_on, submitted_on, opened_on, assignee_id) where status in ('GIVEN', 'IN_PROGRESS', 'RETURNED', 'SUBMITTED');
