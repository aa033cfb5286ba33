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

-- The encodings by the numbers that format_encoding knows; only that function says what they mean.
-- https://docs.aws.amazon.com/redshift/latest/dg/c_Compression_encodings.html
create function pg_catalog.redshift_encodings() returns text[]
    language sql immutable parallel safe
    return array['none', 'bytedict', 'delta', 'lzo', 'runlength', 'mostly8', 'mostly16', 'mostly32', 'text255',
        'text32k', 'delta32k', 'zstd', 'az64'];

create function pg_catalog.format_encoding(encoding integer) returns text
    language sql immutable strict parallel safe
    return (pg_catalog.redshift_encodings())[encoding + 1];

-- The columns that Redshift's pg_attribute has, attacl and the layout of the table among them.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_PG_ATTRIBUTE_INFO.html
create view pg_catalog.pg_attribute_info as
select
    a.attrelid,
    a.attname,
    a.atttypid,
    a.attstattarget,
    a.attlen,
    a.attnum,
    a.attndims,
    a.attcacheoff,
    a.atttypmod,
    a.attbyval,
    a.attstorage,
    a.attalign,
    a.attnotnull,
    a.atthasdef,
    a.attisdropped,
    a.attislocal,
    a.attinhcount,
    (pg_catalog.array_position(pg_catalog.redshift_encodings(), l.encoding) - 1)::smallint as attencodingtype,
    l.distkey as attisdistkey,
    l.sortkey::smallint as attsortkeyord,
    a.attacl
from pg_catalog.pg_attribute a
join pg_catalog.redshift_column_layout l on l.attrelid = a.attrelid and l.attnum = a.attnum;

grant select on pg_catalog.pg_attribute_info to public;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_PG_DATABASE_INFO.html
create view pg_catalog.pg_database_info as
select
    d.oid as datid,
    d.datname,
    d.datdba,
    d.encoding,
    d.datistemplate,
    d.datallowconn,
    d.datacl,
    case when d.datconnlimit < 0 then 'UNLIMITED' else d.datconnlimit::text end as datconnlimit,
    (
        select s.setconfig from pg_catalog.pg_db_role_setting s where s.setdatabase = d.oid and s.setrole = 0
    ) as datconfig
from pg_catalog.pg_database d
where d.datname <> 'postgres';

grant select on pg_catalog.pg_database_info to public;

-- What is not SERIALIZABLE is as isolated as PostgreSQL does it.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_DB_ISOLATION_LEVEL.html
create view pg_catalog.stv_db_isolation_level as
select d.datname::character(128) as db_name,
    case when 'default_transaction_isolation=serializable' = any (d.datconfig) then 'Serializable'
        else 'Snapshot Isolation' end::character(20) as isolation_level
from pg_catalog.pg_database_info d
where d.datname !~ '^template';

grant select on pg_catalog.stv_db_isolation_level to public;

-- The names that the columns had before PostgreSQL 9.2.
create view pg_catalog.redshift_stat_activity as
select
    a.datid,
    a.datname,
    a.pid as procpid,
    a.usesysid,
    a.usename,
    case when a.state = 'active' then a.query else '<IDLE>' end as current_query,
    a.query_start
from pg_catalog.pg_stat_activity a
where a.backend_type = 'client backend';

grant select on pg_catalog.redshift_stat_activity to public;

-- The text of the default, as it was before PostgreSQL 12.
create view pg_catalog.redshift_attrdef as
select d.adrelid, d.adnum, d.adbin, pg_catalog.pg_get_expr(d.adbin, d.adrelid) as adsrc
from pg_catalog.pg_attrdef d;

grant select on pg_catalog.redshift_attrdef to public;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_PG_DEFAULT_ACL.html
create view pg_catalog.redshift_default_acl as
select d.oid, d.defaclrole::integer as defacluser, d.defaclnamespace, d.defaclobjtype, d.defaclacl
from pg_catalog.pg_default_acl d;

grant select on pg_catalog.redshift_default_acl to public;
