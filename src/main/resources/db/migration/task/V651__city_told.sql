-- Units hear once of the tasks of the city, also where taking a list stops half way.

alter table task.city_tasks add told_at timestamp with time zone;
-- until now units were told in the transaction that made their tasks
update task.city_tasks set told_at = now();
comment on column task.city_tasks.told_at is 'When its unit was told; absent: not yet, or nothing to tell as it was done by then';
create index idx_city_tasks_untold on task.city_tasks (task_id) where told_at is null;
