-- the running tasks of one unit in the order of its lists, and their counts
create index idx_tasks_running_unit on task.tasks (unit_id, (coalesce(due_on, date 'infinity')), id)
    include (status, due_on, submitted_on, opened_on, assignee_id) where status in ('GIVEN', 'IN_PROGRESS', 'RETURNED', 'SUBMITTED');
