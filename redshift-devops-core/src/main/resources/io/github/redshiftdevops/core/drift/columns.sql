select
    n.nspname as schema_name,
    c.relname as object_name,
    c.relkind as kind,
    a.attname as column_name,
    format_type(a.atttypid, a.atttypmod) as type,
    a.attnotnull as not_null,
    col_description(c.oid, a.attnum) as remark
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid
where n.nspname in (:schemas)
    and c.relkind in ('r', 'v', 'm')
    and a.attnum > 0
    and not a.attisdropped
order by c.oid, a.attnum
