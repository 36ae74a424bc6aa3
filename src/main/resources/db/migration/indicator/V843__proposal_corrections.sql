alter table indicator.proposals
    add column correction_id bigint,
    add constraint fk_proposals_corrections foreign key (correction_id) references indicator.corrections (id);
comment on column indicator.proposals.correction_id is 'The correction of an official value that it asked for';
create index idx_proposals_correction on indicator.proposals (correction_id);
