-- the same hash as before, as one expression that is planned with the statement it stands in: every change of the system pays for it
create function audit.field(field text) returns text
    language sql immutable parallel safe
    return coalesce(length(field)::text || ':' || field, '-');

create or replace function audit.entry_hash(
    previous bytea, chain smallint, "position" bigint, at timestamp with time zone, actor_id bigint, actor_name text, origin text,
    action text, object_type text, object_id bigint, object_label text, before jsonb, after jsonb, reason text) returns bytea
    language sql immutable parallel safe
    -- every field with its length before it, so that no two rows read the same
    return sha256(previous || convert_to(audit.field(chain::text) || '|' || audit.field("position"::text) || '|'
        || audit.field((extract(epoch from at) * 1000000)::bigint::text) || '|' || audit.field(actor_id::text) || '|' || audit.field(actor_name) || '|'
        || audit.field(origin) || '|' || audit.field(action) || '|' || audit.field(object_type) || '|' || audit.field(object_id::text) || '|'
        || audit.field(object_label) || '|' || audit.field(before::text) || '|' || audit.field(after::text) || '|' || audit.field(reason), 'UTF8'));
