-- What the half-year report of 2023 says and the catalogue of the demonstration does not have yet: publications for promotion (K28).
insert into indicator.measures (code, name, name_en, dimension, factor, whole) values
    ('PUBLICATION', 'ấn phẩm', 'publications', 'PUBLICATION', 1, true), ('LANGUAGE', 'thứ tiếng', 'languages', 'LANGUAGE', 1, true)
on conflict do nothing;
insert into indicator.indicators (code, name, name_en, short_name, measure, nature, direction, decimals, every, additive, sort_order, collector_id, approver_id)
select v.code, v.name, v.name_en, v.short, v.measure, v.nature, 'HIGHER', 0, v.every, v.additive, v.nr, c.id, o.id
from (values
    ('PUBLICATION.NEW', 'Ấn phẩm xúc tiến đầu tư mới', 'New publications', 'Ấn phẩm mới', 'PUBLICATION', 'FLOW', 'QUARTER', true, 451),
    ('PUBLICATION.LANGUAGES', 'Số thứ tiếng của bộ ấn phẩm', 'Languages of the publications', 'Thứ tiếng', 'LANGUAGE', 'STOCK', 'YEAR', false, 452)
) as v (code, name, name_en, short, measure, nature, every, additive, nr)
join organisation.units c on c.code = 'CENTRE' join organisation.units o on o.code = 'OFFICE'
where not exists (select from indicator.indicators i where i.code = v.code);
with given as (
    insert into indicator.observations (body_id, period, indicator_id, coordinate_id, standing, value, printed, as_of, state, source_id, place, recorded_at, recorded_by)
    select b.id, 202331, i.id, 0, 'A', v.value, v.printed, '2023-06-08', 3, s.id, 'K28', s.created_at, a.person_id
    from (values ('PUBLICATION.NEW', 2, '02'), ('PUBLICATION.LANGUAGES', 6, '6')) as v (indicator, value, printed)
    join indicator.bodies b on b.code = 'HEZA' join indicator.indicators i on i.code = v.indicator
    join indicator.sources s on s.reference = 'demo-2023-H1' and s.kind = 'SYSTEM' join organisation.accounts a on a.username = 'ha'
    on conflict do nothing
    returning *)
insert into indicator.changes (body_id, period, indicator_id, coordinate_id, standing, as_of, entered, entered_count, approved, approved_count)
select body_id, period, indicator_id, coordinate_id, standing, as_of, value, 1, value, 1 from given;
