-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_EXTERNAL_SCHEMAS.html
select
    n.nspname as schema_name,
    pg_get_userbyid(n.nspowner) as owner,
    obj_description(n.oid, 'pg_namespace') as remark,
    case when n.oid in (select e.esoid from svv_external_schemas e) then 'external' else 'local' end as kind
from pg_namespace n
where n.nspname in (:schemas)
order by n.nspname
