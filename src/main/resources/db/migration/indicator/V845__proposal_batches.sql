alter table indicator.proposals add column batch bigint;
comment on column indicator.proposals.batch is 'Which act upon the document decided many at once, so that they are taken back together; absent: decided alone';
