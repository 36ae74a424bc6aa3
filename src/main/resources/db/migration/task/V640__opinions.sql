alter table task.directives add column opinion_id bigint,
    add constraint fk_directives_opinions foreign key (opinion_id) references register.opinions (id);
comment on column task.directives.opinion_id is 'The leader''s opinion about a document that came in, of which it was made; an opinion makes one';
create unique index uidx_directives_opinion on task.directives (opinion_id);
