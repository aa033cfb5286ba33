-- https://docs.aws.amazon.com/redshift/latest/dg/r_PG_PROC_INFO.html
select
    n.nspname as schema_name,
    p.proname as object_name,
    p.prokind as kind,
    pg_get_userbyid(p.proowner) as owner,
    oidvectortypes(p.proargtypes) as signature,
    p.proargtypes as in_types,
    p.proargnames as names,
    p.proargmodes as modes,
    p.proallargtypes as all_types,
    format_type(p.prorettype, null) as returns,
    l.lanname as language,
    p.provolatile as volatility,
    p.prosecdef as security_definer,
    p.prosrc as source,
    obj_description(p.prooid, 'pg_proc') as remark
from pg_proc_info p
join pg_namespace n on n.oid = p.pronamespace
join pg_language l on l.oid = p.prolang
where n.nspname in (:schemas)
order by p.prooid
