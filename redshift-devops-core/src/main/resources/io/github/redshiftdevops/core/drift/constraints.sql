select
    n.nspname as schema_name,
    c.relname as object_name,
    o.conname as constraint_name,
    o.contype as kind,
    pg_get_constraintdef(o.oid) as definition
from pg_constraint o
join pg_class c on c.oid = o.conrelid
join pg_namespace n on n.oid = c.relnamespace
where n.nspname in (:schemas)
    and o.contype in ('p', 'u', 'f')
order by o.oid
