-- System views of what is in the database.
-- https://docs.aws.amazon.com/redshift/latest/dg/svv_views.html

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_TABLES.html
create view pg_catalog.svv_tables as
select
    t.database_name as table_catalog,
    t.schema_name as table_schema,
    t.table_name,
    case t.table_type when 'TABLE' then 'BASE TABLE' when 'SYSTEM TABLE' then 'BASE TABLE' when 'SYSTEM VIEW' then 'VIEW'
        else t.table_type end as table_type,
    t.remarks
from pg_catalog.redshift_show_tables t;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_COLUMNS.html
create view pg_catalog.svv_columns as
select
    c.database_name as table_catalog,
    c.schema_name as table_schema,
    c.table_name,
    c.column_name,
    c.ordinal_position,
    c.column_default,
    c.is_nullable,
    c.data_type,
    c.character_maximum_length,
    c.numeric_precision,
    null::integer as numeric_precision_radix,
    c.numeric_scale,
    null::integer as datetime_precision,
    null::text as interval_type,
    null::text as interval_precision,
    null::text as character_set_catalog,
    null::text as character_set_schema,
    null::text as character_set_name,
    null::text as collation_catalog,
    null::text as collation_schema,
    null::text as collation_name,
    null::text as domain_name,
    c.remarks
from pg_catalog.redshift_show_columns c;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_ALL_TABLES.html
create view pg_catalog.svv_all_tables as
select t.database_name, t.schema_name, t.table_name, t.table_acl, t.table_type, t.remarks
from pg_catalog.redshift_show_tables t
where t.schema_name !~ '^pg_(toast|temp)';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_REDSHIFT_TABLES.html
create view pg_catalog.svv_redshift_tables as
select t.database_name, t.schema_name, t.table_name, t.table_type, t.table_acl, t.remarks, t.owner as table_owner
from pg_catalog.redshift_show_tables t
where t.schema_name !~ '^(pg_|information_schema)';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_ALL_COLUMNS.html
create view pg_catalog.svv_all_columns as
select c.database_name, c.schema_name, c.table_name, c.column_name, c.ordinal_position, c.column_default, c.is_nullable,
    c.data_type, c.character_maximum_length, c.numeric_precision, c.numeric_scale, c.remarks
from pg_catalog.redshift_show_columns c
where c.schema_name !~ '^pg_(toast|temp)';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_REDSHIFT_COLUMNS.html
create view pg_catalog.svv_redshift_columns as
select c.database_name, c.schema_name, c.table_name, c.column_name, c.ordinal_position, c.data_type, c.column_default,
    c.is_nullable, c.encoding, c.dist_key = 1 as distkey, c.sort_key as sortkey, null::text as column_acl, c.remarks
from pg_catalog.redshift_show_columns c
where c.schema_name !~ '^(pg_|information_schema)';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_ALL_SCHEMAS.html
create view pg_catalog.svv_all_schemas as
select s.database_name, s.schema_name, s.schema_owner,
    case when exists (select 1 from pg_catalog.redshift_object o where o.kind = 'external schema' and o.name = s.schema_name)
        then 'external' else s.schema_type end as schema_type,
    s.schema_acl, s.source_database, s.schema_option
from pg_catalog.redshift_show_schemas s;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_REDSHIFT_SCHEMAS.html
create view pg_catalog.svv_redshift_schemas as
select s.database_name, s.schema_name, s.schema_owner, s.schema_type, s.schema_acl, s.schema_option
from pg_catalog.redshift_show_schemas s;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_REDSHIFT_DATABASES.html
create view pg_catalog.svv_redshift_databases as
select d.database_name, d.database_owner, d.database_type, d.database_acl, d.parameters as database_options,
    d.database_isolation_level
from pg_catalog.redshift_show_databases d;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_REDSHIFT_FUNCTIONS.html
create view pg_catalog.svv_redshift_functions as
select pg_catalog.current_database()::text as database_name, r.schema_name, r.routine_name as function_name,
    case r.prokind when 'p' then 'STORED PROCEDURE' else 'REGULAR FUNCTION' end as function_type,
    r.argument_list as argument_type, r.return_type as result_type
from pg_catalog.redshift_routines r
where r.schema_name !~ '^(pg_|information_schema)';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_EXTERNAL_SCHEMAS.html
create view pg_catalog.svv_external_schemas as
select
    n.oid as esoid,
    s.kind as eskind,
    n.nspname as schemaname,
    n.nspowner::integer as esowner,
    s.database as databasename,
    s.options as esoptions
from pg_catalog.pg_namespace n
join pg_catalog.redshift_external_schema s on s.name = n.nspname;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_EXTERNAL_COLUMNS.html
create view pg_catalog.svv_external_columns as
select
    pg_catalog.current_database()::text as redshift_database_name,
    c.schema_name::text as schemaname,
    c.relation_name::text as tablename,
    c.column_name::text as columnname,
    case c.type_oid
        when 20 then 'bigint' when 21 then 'smallint' when 23 then 'int' when 700 then 'float' when 701 then 'double'
        when 1042 then 'char(' || c.character_maximum_length || ')'
        when 1043 then 'varchar(' || c.character_maximum_length || ')'
        when 1700 then 'decimal(' || c.numeric_precision || ',' || c.numeric_scale || ')'
        when 1114 then 'timestamp'
        else c.data_type
    end as external_type,
    c.ordinal_position as columnnum,
    coalesce(pg_catalog.array_position(t.partition_columns, c.column_name::text), 0) as part_key,
    null::text as is_nullable
from pg_catalog.redshift_external_table t
join pg_catalog.redshift_columns c on c.relid = t.relid;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_PG_EXTERNAL_SCHEMA.html
create view pg_catalog.pg_external_schema as
select s.esoid, s.eskind, s.databasename as esdbname, s.esoptions
from pg_catalog.svv_external_schemas s;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_INTERLEAVED_COLUMNS.html
create view pg_catalog.svv_interleaved_columns as
select c.relid::integer as tbl, c.ordinal_position - 1 as col, 0::numeric(19, 2) as interleaved_skew,
    null::timestamp as last_reindex
from pg_catalog.redshift_columns c
where c.interleaved and c.sortkey <> 0;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_TABLE_INFO.html
create view pg_catalog.svv_table_info as
select
    pg_catalog.current_database()::text as database,
    r.schema_name::text as schema,
    r.relid::integer as table_id,
    r.relation_name::text as "table",
    case when coalesce(t.encode_auto, true) then 'Y, AUTO(ENCODE)' else 'Y' end as encoded,
    case
        when t.diststyle = 'key' then 'KEY(' || (
            select c.column_name from pg_catalog.redshift_columns c where c.relid = r.relid and c.distkey) || ')'
        when t.diststyle in ('all', 'even') then upper(t.diststyle)
        else 'AUTO(ALL)'
    end as diststyle,
    coalesce(
        (select case when coalesce(t.sortkey_auto, true) then 'AUTO(SORTKEY(' || c.column_name || '))'
            when c.interleaved then 'INTERLEAVED' else c.column_name::text end
         from pg_catalog.redshift_columns c where c.relid = r.relid and abs(c.sortkey) = 1),
        case when coalesce(t.sortkey_auto, true) then 'AUTO(SORTKEY)' end) as sortkey1,
    (select pg_catalog.max(c.character_maximum_length) from pg_catalog.redshift_columns c
     where c.relid = r.relid and c.type_oid in (25, 1043)) as max_varchar,
    (select c.encoding from pg_catalog.redshift_columns c where c.relid = r.relid and abs(c.sortkey) = 1) as sortkey1_enc,
    (select pg_catalog.count(*)::integer from pg_catalog.redshift_columns c where c.relid = r.relid and c.sortkey <> 0)
        as sortkey_num,
    greatest(pg_catalog.pg_relation_size(r.relid) / 1048576, 1) as size,
    null::numeric(10, 4) as pct_used,
    0::bigint as empty,
    0::numeric(5, 2) as unsorted,
    0::numeric(5, 2) as stats_off,
    greatest(k.reltuples, 0)::numeric(38, 0) as tbl_rows,
    null::numeric(19, 2) as skew_sortkey1,
    null::numeric(19, 2) as skew_rows,
    greatest(k.reltuples, 0)::numeric(38, 0) as estimated_visible_rows,
    null::text as risk_event,
    null::numeric(5, 2) as vacuum_sort_benefit,
    null::timestamp as create_time
from pg_catalog.redshift_relations r
join pg_catalog.pg_class k on k.oid = r.relid
left join pg_catalog.redshift_table t on t.relid = r.relid
where r.relkind = 'r' and r.schema_name !~ '^(pg_|information_schema)';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_RELATION_PRIVILEGES.html
create view pg_catalog.svv_relation_privileges as
select g.schema_name as namespace_name, g.object_name as relation_name, g.privilege_type, g.identity_id, g.identity_name,
    g.identity_type, g.admin_option, g.privilege_scope
from pg_catalog.redshift_show_grants g
where g.object_type in ('TABLE', 'VIEW');

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_SCHEMA_PRIVILEGES.html
create view pg_catalog.svv_schema_privileges as
select g.object_name as namespace_name, g.privilege_type, g.identity_id, g.identity_name, g.identity_type, g.admin_option,
    g.privilege_scope
from pg_catalog.redshift_show_grants g
where g.object_type = 'SCHEMA';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_DATABASE_PRIVILEGES.html
create view pg_catalog.svv_database_privileges as
select g.object_name as database_name, g.privilege_type, g.identity_id, g.identity_name, g.identity_type, g.admin_option,
    g.privilege_scope
from pg_catalog.redshift_show_grants g
where g.object_type = 'DATABASE';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_FUNCTION_PRIVILEGES.html
create view pg_catalog.svv_function_privileges as
select g.schema_name as namespace_name, split_part(g.object_name, '(', 1) as function_name,
    rtrim(split_part(g.object_name, '(', 2), ')') as argument_types, g.privilege_type, g.identity_id, g.identity_name,
    g.identity_type, g.admin_option
from pg_catalog.redshift_show_grants g
where g.object_type in ('FUNCTION', 'PROCEDURE');

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_COLUMN_PRIVILEGES.html
create view pg_catalog.svv_column_privileges as
select g.schema_name as namespace_name, g.table_name as relation_name, g.column_name, g.privilege_type, g.identity_id,
    g.identity_name, g.identity_type
from pg_catalog.redshift_show_column_grants g;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_DEFAULT_PRIVILEGES.html
create view pg_catalog.svv_default_privileges as
select
    n.nspname::text as schema_name,
    case d.defaclobjtype when 'r' then 'RELATION' when 'f' then 'FUNCTION' else 'PROCEDURE' end as object_type,
    d.defaclrole::integer as owner_id,
    pg_catalog.pg_get_userbyid(d.defaclrole)::text as owner_name,
    'user'::text as owner_type,
    x.privilege_type,
    x.grantee::integer as grantee_id,
    case when x.grantee = 0 then 'public'
        else pg_catalog.redshift_identity_name(pg_catalog.pg_get_userbyid(x.grantee)) end as grantee_name,
    case when x.grantee = 0 then 'public'
        else pg_catalog.redshift_identity_type(pg_catalog.pg_get_userbyid(x.grantee)) end as grantee_type,
    x.is_grantable as admin_option
from pg_catalog.pg_default_acl d
left join pg_catalog.pg_namespace n on n.oid = d.defaclnamespace
cross join lateral pg_catalog.aclexplode(d.defaclacl) x;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_TRANSACTIONS.html
create view pg_catalog.svv_transactions as
select
    pg_catalog.pg_get_userbyid(a.usesysid)::text as txn_owner,
    a.datname::text as txn_db,
    coalesce(a.backend_xid::text::bigint, 0) as xid,
    a.pid,
    a.xact_start::timestamp as txn_start,
    l.mode as lock_mode,
    case when l.relation is null then 'transactionid' else 'relation' end as lockable_object_type,
    l.relation::integer as relation,
    l.granted
from pg_catalog.pg_locks l
join pg_catalog.pg_stat_activity a on a.pid = l.pid;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_MV_INFO.html
create view pg_catalog.stv_mv_info as
select
    pg_catalog.current_database()::text as db_name,
    r.schema_name::text as schema,
    r.relation_name::text as name,
    0::bigint as updated_upto_xid,
    'f'::text as is_stale,
    r.owner::text as owner_user_name,
    0 as state,
    case when coalesce(t.auto_refresh, false) then 't' else 'f' end as autorewrite,
    case when coalesce(t.auto_refresh, false) then 't' else 'f' end as autorefresh
from pg_catalog.redshift_relations r
left join pg_catalog.redshift_table t on t.relid = r.relid
where r.relkind = 'm';

create view pg_catalog.svv_mv_info as
select m.db_name as database_name, m.schema as schema_name, null::integer as user_name, m.name, m.is_stale, m.state,
    m.autorewrite, m.autorefresh
from pg_catalog.stv_mv_info m;

-- Materialized views that read other ones.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_MV_DEPS.html
create view pg_catalog.stv_mv_deps as
select distinct
    pg_catalog.current_database()::character(128) as db_name,
    m.schema_name::character(128) as schema,
    m.relation_name::character(128) as name,
    s.schema_name::character(128) as ref_schema,
    s.relation_name::character(128) as ref_name,
    pg_catalog.current_database()::character(128) as ref_database_name
from pg_catalog.redshift_relations m
join pg_catalog.pg_rewrite w on w.ev_class = m.relid
join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass and d.objid = w.oid
    and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
join pg_catalog.redshift_relations s on s.relid = d.refobjid
where m.relkind = 'm' and s.relkind = 'm' and s.relid <> m.relid;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_MV_DEPENDENCY.html
create view pg_catalog.svv_mv_dependency as
select d.db_name as database_name, d.schema as schema_name, d.name, d.ref_database_name as dependent_database_name,
    d.ref_schema as dependent_schema_name, d.ref_name as dependent_name
from pg_catalog.stv_mv_deps d;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_SESSIONS.html
create view pg_catalog.stv_sessions as
select a.backend_start::timestamp as starttime, a.pid as process, a.usename::character(50) as user_name,
    a.datname::character(50) as db_name, 0 as timeout_sec
from pg_catalog.pg_stat_activity a
where a.backend_type = 'client backend';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_SLICES.html
create view pg_catalog.stv_slices as select 0 as node, 0 as slice, 0 as localslice, 'D'::character(1) as type;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_TBL_PERM.html
create view pg_catalog.stv_tbl_perm as
select
    0 as slice,
    r.relid::integer as id,
    r.relation_name::character(72) as name,
    greatest(k.reltuples, 0)::bigint as rows,
    greatest(k.reltuples, 0)::bigint as sorted_rows,
    case when k.relpersistence = 't' then 1 else 0 end as temp,
    (select d.oid::integer from pg_catalog.pg_database d where d.datname = pg_catalog.current_database()) as db_id,
    0 as insert_pristine,
    0 as delete_pristine,
    case when coalesce(t.backup, true) then 1 else 0 end as backup,
    case t.diststyle when 'even' then 0 when 'key' then 1 when 'all' then 8 else 9 end as dist_style,
    0 as block_count
from pg_catalog.redshift_relations r
join pg_catalog.pg_class k on k.oid = r.relid
left join pg_catalog.redshift_table t on t.relid = r.relid
where r.relkind = 'r' and r.schema_name !~ '^(pg_catalog|pg_toast|information_schema)';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_PG_CLASS_INFO.html
create view pg_catalog.pg_class_info as
select c.oid as reloid, c.*,
    case when c.relkind <> 'r' then 0 else
        case t.diststyle when 'even' then 0 when 'key' then 1 when 'all' then 8 else 9 end end as reldiststyle,
    case when c.relkind <> 'r' then 0 else
        case t.diststyle when 'even' then 0 when 'key' then 1 when 'all' then 8 else 10 end end as releffectivediststyle,
    null::timestamp as relcreationtime
from pg_catalog.pg_class c
left join pg_catalog.redshift_table t on t.relid = c.oid;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_PG_USER_INFO.html
create view pg_catalog.pg_user_info as
select u.usename, u.usesysid, u.usecreatedb, u.usesuper, false as usecatupd, u.passwd, u.valuntil, u.useconfig,
    case when r.rolconnlimit < 0 then 'UNLIMITED' else r.rolconnlimit::text end as useconnlimit
from pg_catalog.pg_user u
join pg_catalog.pg_roles r on r.oid = u.usesysid;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVL_USER_INFO.html
create view pg_catalog.svl_user_info as
select u.usename::text, u.usesysid::integer, u.usecreatedb, u.usesuper, false as usecatupd, u.useconnlimit,
    'RESTRICTED'::text as syslogaccess, null::timestamp as last_ddl_ts, 0 as sessiontimeout, null::text as external_user_id
from pg_catalog.pg_user_info u;

create view pg_catalog.svv_user_info as
select i.usesysid as user_id, i.usename as user_name, i.usecreatedb as createdb, i.usesuper as superuser,
    i.usecatupd as catalog_update, i.useconnlimit as connection_limit, i.syslogaccess as syslog_access, i.last_ddl_ts,
    i.sessiontimeout as session_timeout, i.external_user_id as external_id
from pg_catalog.svl_user_info i;

do $$
declare
    view record;
begin
    for view in
        select relname from pg_catalog.pg_class
        where relnamespace = 'pg_catalog'::regnamespace and relkind = 'v'
            and relname ~ '^(svv|stv|svl|pg_class_info|pg_user_info|pg_external_schema)'
    loop
        execute pg_catalog.format('grant select on pg_catalog.%I to public', view.relname);
    end loop;
end $$;
