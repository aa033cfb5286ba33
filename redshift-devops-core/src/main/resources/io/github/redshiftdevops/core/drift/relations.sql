-- Tables and views, in the order in which they were made. PG_CLASS_INFO shows users only what is theirs.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_PG_CLASS_INFO.html
select
    n.nspname as schema_name,
    c.relname as object_name,
    c.relkind as kind,
    pg_get_userbyid(c.relowner) as owner,
    obj_description(c.oid, 'pg_class') as remark,
    i.reldiststyle as diststyle,
    case when c.relkind = 'r' then '' else pg_get_viewdef(c.oid) end as definition
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_class_info i on i.reloid = c.oid
where n.nspname in (:schemas)
    and c.relkind in ('r', 'v', 'm')
    and not (c.relkind = 'r' and substring(c.relname, 1, 8) = 'mv_tbl__')
    and n.oid not in (select e.esoid from svv_external_schemas e)
order by c.oid
