create view register.shared_opinions as
    select o.id, o.arrival_id, o.leader_id, o.lead_unit_id, o.words, o.given_at
    from register.opinions o;
comment on view register.shared_opinions is 'What leaders ordered about documents that came in, for other rooms';

create view register.shared_answers as
    select a.arrival_id, a.outgoing_id
    from register.answers a;
comment on view register.shared_answers is 'Which document that went out answers which that came in, for other rooms';
