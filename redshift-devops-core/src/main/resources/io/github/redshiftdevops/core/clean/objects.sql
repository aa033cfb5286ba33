-- Everything in the schemas, and the schemas themselves. Only the leader node is asked.
-- A materialized view is an ordinary view to pg_class of Amazon Redshift; its tables, which are called
-- mv_tbl__<name>__<number>, go with it. A routine is told from others by the types of its IN and INOUT arguments.
-- https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-overview.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_PROCEDURE.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_PG_PROC_INFO.html
select
    case
        when c.relkind = 'r' then 'table'
        when c.relkind = 'm' or ltrim(lower(pg_get_viewdef(c.oid))) like 'create materialized view%' then 'materialized view'
        else 'view'
    end as kind,
    n.nspname as schema_name,
    c.relname as object_name,
    '' as arguments,
    c.oid as oid
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where n.nspname in (:schemas)
    and c.relkind in ('r', 'v', 'm')
    and not (c.relkind = 'r' and substring(c.relname, 1, 8) = 'mv_tbl__')
    and n.oid not in (select e.esoid from svv_external_schemas e)
union all
select
    case p.prokind when 'p' then 'procedure' else 'function' end,
    n.nspname,
    p.proname,
    oidvectortypes(p.proargtypes),
    p.prooid
from pg_proc_info p
join pg_namespace n on n.oid = p.pronamespace
where n.nspname in (:schemas)
union all
select
    case when n.oid in (select e.esoid from svv_external_schemas e) then 'external schema' else 'schema' end,
    n.nspname,
    n.nspname,
    '',
    n.oid
from pg_namespace n
where n.nspname in (:schemas)
