-- System tables and views
-- https://docs.aws.amazon.com/redshift/latest/dg/cm_chap_system-tables.html

-- https://docs.aws.amazon.com/redshift/latest/dg/r_PG_PROC_INFO.html
create view pg_catalog.pg_proc_info as
select
    p.oid as prooid,
    p.proname,
    p.pronamespace,
    p.proowner,
    p.prolang,
    p.prokind = 'a' as proisagg,
    p.prosecdef,
    p.proisstrict,
    p.proretset,
    p.provolatile,
    p.pronargs,
    p.prorettype,
    p.proargtypes,
    p.proargnames,
    p.prosrc,
    p.probin,
    p.proacl,
    p.prokind,
    p.proargmodes,
    p.proallargtypes
from pg_catalog.pg_proc p;

grant select on pg_catalog.pg_proc_info to public;

-- Tables of the schemas in search_path.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_PG_TABLE_DEF.html
create view pg_catalog.pg_table_def as
select
    n.nspname as schemaname,
    c.relname as tablename,
    a.attname as "column",
    pg_catalog.redshift_type_name(a.atttypid, a.atttypmod) as type,
    l.encoding,
    l.distkey,
    l.sortkey,
    a.attnotnull as "notnull"
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_attribute a on a.attrelid = c.oid
join pg_catalog.redshift_column_layout l on l.attrelid = a.attrelid and l.attnum = a.attnum
where c.relkind in ('r', 'p')
    and a.attnum > 0
    and not a.attisdropped
    and n.nspname = any (pg_catalog.current_schemas(true));

grant select on pg_catalog.pg_table_def to public;
