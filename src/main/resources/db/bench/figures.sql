-- a ministry, a block, 11 authorities, 110 zones and enterprises up to 20,000 bodies; 20 indicators by quarter, two breakdowns
insert into indicator.dimensions (code, name, name_en) values ('SEX', 'Giới tính', 'Sex'), ('AGE', 'Lứa tuổi', 'Age');
insert into indicator.categories (dimension_id, code, name, name_en, sort_order)
select d.id, v.code, v.code, v.code, 1
from indicator.dimensions d join (values ('SEX', 'M'), ('SEX', 'F'), ('AGE', 'U35'), ('AGE', 'O35')) as v (dimension, code) on v.dimension = d.code;
insert into indicator.coordinates (key, parts, dimensions)
select d.code || '=' || c.code, array[c.id], array[d.id] from indicator.categories c join indicator.dimensions d on d.id = c.dimension_id order by c.id;
insert into indicator.indicators (code, name, name_en, short_name, measure, nature, direction, decimals, every, additive, sort_order)
select 'BENCH.' || n, 'Chỉ tiêu ' || n, 'Indicator ' || n, 'CT ' || n, 'VND_M', 'FLOW', 'HIGHER', 2, 'QUARTER', true, n from generate_series(1, 20) n;
insert into indicator.breakdowns (indicator_id, dimension_id, position)
select i.id, d.id, d.id from indicator.indicators i cross join indicator.dimensions d where i.sort_order > 15;
insert into indicator.bodies (code, kind, sort_order)
select 'B' || n, case when n = 1 then 'MINISTRY' when n = 2 then 'BLOCK' when n <= 13 then 'AUTHORITY' when n <= 123 then 'ZONE' else 'ENTERPRISE' end, n
from generate_series(1, 20000) n;
insert into indicator.body_names (body_id, name, short_name) select id, code, code from indicator.bodies;
insert into indicator.memberships (body_id, parent_id)
select b.id, p.id
from indicator.bodies b
join indicator.bodies p on p.sort_order = case when b.sort_order <= 2 then b.sort_order - 1 when b.sort_order <= 13 then 2
    when b.sort_order <= 123 then 3 + (b.sort_order - 14) % 11 else 14 + (b.sort_order - 124) % 110 end;
select indicator.derive_lineage();
insert into indicator.sources (kind, label, reference, created_at) values ('SYSTEM', 'bench', 'bench', now());
analyze indicator.bodies, indicator.lineage, indicator.indicators, indicator.coordinates;
