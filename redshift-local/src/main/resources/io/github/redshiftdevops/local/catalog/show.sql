-- What the SHOW commands answer.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_TABLES.html

-- Columns of tables and views, with the type that Redshift shows.
create view pg_catalog.redshift_columns as
select
    c.oid as relid,
    n.nspname as schema_name,
    c.relname as relation_name,
    c.relkind,
    a.attname as column_name,
    a.attnum::integer as ordinal_position,
    pg_catalog.pg_get_expr(d.adbin, d.adrelid) as expression,
    a.attidentity,
    a.attnotnull,
    b.type_oid,
    b.type_modifier,
    pg_catalog.redshift_type_name(b.type_oid, null) as data_type,
    case
        when b.type_oid in (1042, 1043) and b.type_modifier > 0 then b.type_modifier - 4
        when b.type_oid in (25, 1043) then 65535
    end as character_maximum_length,
    case
        when b.type_oid = 1700 and b.type_modifier > 0 then (b.type_modifier - 4) >> 16
        when b.type_oid = 21 then 16
        when b.type_oid = 23 then 32
        when b.type_oid = 20 then 64
        when b.type_oid = 700 then 24
        when b.type_oid = 701 then 53
    end as numeric_precision,
    case
        when b.type_oid = 1700 and b.type_modifier > 0 then (b.type_modifier - 4) & 65535
        when b.type_oid in (20, 21, 23) then 0
    end as numeric_scale,
    pg_catalog.col_description(c.oid, a.attnum) as remarks,
    l.encoding,
    l.distkey,
    l.sortkey,
    coalesce(t.interleaved, false) as interleaved
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_attribute a on a.attrelid = c.oid
cross join lateral (
    select
        case when y.typtype = 'd' then y.typbasetype else y.oid end as type_oid,
        case when y.typtype = 'd' then y.typtypmod else a.atttypmod end as type_modifier
    from pg_catalog.pg_type y where y.oid = a.atttypid
) b
left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_catalog.redshift_column_layout l on l.attrelid = a.attrelid and l.attnum = a.attnum
left join pg_catalog.redshift_table t on t.relid = c.oid
where c.relkind in ('r', 'v', 'm', 'p')
    and a.attnum > 0
    and not a.attisdropped;

-- The identity of a column as Redshift shows it among the defaults.
create function pg_catalog.redshift_default(relation oid, attnum integer, kind "char", expression text) returns text
    language sql stable as $$
    select case when kind = '' then expression else (
        select pg_catalog.format('%s(%s, %s, ''%s,%s''::text)',
            case kind when 'a' then '"identity"' else 'default_identity' end,
            relation, attnum - 1, s.seqstart, s.seqincrement)
        from pg_catalog.pg_depend d
        join pg_catalog.pg_sequence s on s.seqrelid = d.objid
        where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refobjid = relation
            and d.refobjsubid = attnum and d.deptype = 'i'
    ) end
$$;

create view pg_catalog.redshift_relations as
select
    c.oid as relid,
    n.nspname as schema_name,
    c.relname as relation_name,
    c.relkind,
    case
        when c.relpersistence = 't' then 'LOCAL TEMPORARY'
        when n.nspname in ('pg_catalog', 'information_schema') and c.relkind in ('v', 'm') then 'SYSTEM VIEW'
        when n.nspname in ('pg_catalog', 'information_schema', 'pg_toast') then 'SYSTEM TABLE'
        when x.relid is not null then 'EXTERNAL TABLE'
        when c.relkind in ('v', 'm') then 'VIEW'
        else 'TABLE'
    end as table_type,
    pg_catalog.array_to_string(c.relacl, '~') as table_acl,
    pg_catalog.obj_description(c.oid, 'pg_class') as remarks,
    pg_catalog.pg_get_userbyid(c.relowner) as owner,
    case
        when c.relkind not in ('r', 'p') then null
        when t.diststyle = 'key' then 'KEY'
        when t.diststyle in ('all', 'even') then pg_catalog.upper(t.diststyle)
        else 'AUTO (ALL)'
    end as dist_style,
    case
        when c.relkind = 'm' then 'MATERIALIZED VIEW'
        when l.viewid is not null then 'LATE BINDING VIEW'
        when x.relid is not null then 'EXTERNAL TABLE'
        when c.relkind = 'v' then 'REGULAR VIEW'
        else 'REGULAR TABLE'
    end as table_subtype
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.redshift_table t on t.relid = c.oid
left join pg_catalog.redshift_late_binding_view l on l.viewid = c.oid
left join pg_catalog.redshift_external_table x on x.relid = c.oid
where c.relkind in ('r', 'v', 'm', 'p');

create view pg_catalog.redshift_show_databases as
select
    d.datname as database_name,
    d.datdba::integer as database_owner,
    'local'::text as database_type,
    pg_catalog.array_to_string(d.datacl, '~') as database_acl,
    null::text as parameters,
    case when exists (
        select from pg_catalog.pg_db_role_setting s
        where s.setdatabase = d.oid and s.setrole = 0
            and 'default_transaction_isolation=serializable' = any (s.setconfig)
    ) then 'Serializable' else 'Snapshot Isolation' end as database_isolation_level
from pg_catalog.pg_database d
where not d.datistemplate and d.datname <> 'postgres';

create view pg_catalog.redshift_show_schemas as
select
    pg_catalog.current_database()::text as database_name,
    n.nspname::text as schema_name,
    n.nspowner::integer as schema_owner,
    'local'::text as schema_type,
    pg_catalog.array_to_string(n.nspacl, '~') as schema_acl,
    null::text as source_database,
    null::text as schema_option
from pg_catalog.pg_namespace n
where n.nspname !~ '^pg_(toast|temp)';

create view pg_catalog.redshift_show_tables as
select
    pg_catalog.current_database()::text as database_name,
    r.schema_name::text,
    r.relation_name::text as table_name,
    r.table_type,
    r.table_acl,
    r.remarks,
    r.owner::text,
    null::timestamp as last_altered_time,
    null::timestamp as last_modified_time,
    r.dist_style,
    r.table_subtype
from pg_catalog.redshift_relations r;

create view pg_catalog.redshift_show_columns as
select
    pg_catalog.current_database()::text as database_name,
    c.schema_name::text,
    c.relation_name::text as table_name,
    c.column_name::text,
    c.ordinal_position,
    pg_catalog.redshift_default(c.relid, c.ordinal_position, c.attidentity, c.expression) as column_default,
    case when c.attnotnull then 'NO' else 'YES' end as is_nullable,
    c.data_type,
    c.character_maximum_length,
    c.numeric_precision,
    c.numeric_scale,
    c.remarks,
    case when c.sortkey = 0 then '' when c.interleaved then 'INTERLEAVED' else 'COMPOUND' end as sort_key_type,
    pg_catalog.abs(c.sortkey) as sort_key,
    case when c.distkey then 1 else 0 end as dist_key,
    c.encoding,
    null::text as collation
from pg_catalog.redshift_columns c;

create view pg_catalog.redshift_show_primary_keys as
select
    pg_catalog.current_database()::text as database_name,
    n.nspname::text as schema_name,
    c.relname::text as table_name,
    a.attname::text as column_name,
    k.key_seq::integer,
    o.conname::text as pk_name
from pg_catalog.pg_constraint o
join pg_catalog.pg_class c on c.oid = o.conrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
cross join lateral pg_catalog.unnest(o.conkey) with ordinality k(attnum, key_seq)
join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
where o.contype = 'p';

create view pg_catalog.redshift_show_foreign_keys as
select
    pg_catalog.current_database()::text as pk_database_name,
    pn.nspname::text as pk_schema_name,
    p.relname::text as pk_table_name,
    pa.attname::text as pk_column_name,
    pg_catalog.current_database()::text as fk_database_name,
    n.nspname::text as fk_schema_name,
    c.relname::text as fk_table_name,
    a.attname::text as fk_column_name,
    k.key_seq::integer,
    3::smallint as update_rule,
    3::smallint as delete_rule,
    o.conname::text as fk_name,
    (select i.conname::text from pg_catalog.pg_constraint i
     where i.conrelid = p.oid and i.contype in ('p', 'u') and i.conkey @> o.confkey and i.conkey <@ o.confkey
     order by i.contype limit 1) as pk_name,
    7::smallint as deferrability
from pg_catalog.pg_constraint o
join pg_catalog.pg_class c on c.oid = o.conrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_class p on p.oid = o.confrelid
join pg_catalog.pg_namespace pn on pn.oid = p.relnamespace
cross join lateral rows from (pg_catalog.unnest(o.conkey), pg_catalog.unnest(o.confkey)) with ordinality k(attnum, referenced, key_seq)
join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
join pg_catalog.pg_attribute pa on pa.attrelid = p.oid and pa.attnum = k.referenced
where o.contype = 'f';

create view pg_catalog.redshift_routines as
select
    p.oid,
    n.nspname::text as schema_name,
    p.proname::text as routine_name,
    p.prokind,
    case when p.prokind = 'p' and p.proargmodes is null then null
        else pg_catalog.redshift_type_name(p.prorettype, null) end as return_type,
    pg_catalog.oidvectortypes(p.proargtypes) as argument_list
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace n on n.oid = p.pronamespace;

create view pg_catalog.redshift_show_procedures as
select
    pg_catalog.current_database()::text as database_name,
    r.schema_name,
    r.routine_name as procedure_name,
    r.return_type,
    r.argument_list
from pg_catalog.redshift_routines r
where r.prokind = 'p' and r.schema_name <> 'pg_catalog';

create view pg_catalog.redshift_show_functions as
select
    pg_catalog.current_database()::text as database_name,
    r.schema_name,
    r.routine_name as function_name,
    r.return_type,
    r.argument_list
from pg_catalog.redshift_routines r
where r.prokind = 'f' and r.schema_name not in ('pg_catalog', 'information_schema');

create view pg_catalog.redshift_show_parameters as
select
    pg_catalog.current_database()::text as database_name,
    n.nspname::text as schema_name,
    p.proname::text as procedure_name,
    p.proname::text as function_name,
    a.parameter_name,
    a.ordinal_position::integer,
    a.parameter_type,
    pg_catalog.redshift_type_name(a.type_oid, null) as data_type,
    case when a.type_oid in (25, 1043) then 65535 when a.type_oid = 1042 then 1 end as character_maximum_length,
    case a.type_oid when 21 then 16 when 23 then 32 when 20 then 64 when 700 then 24 when 701 then 53 when 1700 then 38
        end as numeric_precision,
    case when a.type_oid in (20, 21, 23, 1700) then 0 end as numeric_scale,
    p.prokind = 'p' as is_procedure,
    pg_catalog.replace(pg_catalog.oidvectortypes(p.proargtypes), ' ', '') as argument_types
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
cross join lateral (
    select
        coalesce(x.name, '') as parameter_name,
        x.place as ordinal_position,
        case x.mode when 'o' then 'OUT' when 'b' then 'INOUT' when 't' then 'TABLE' else 'IN' end as parameter_type,
        x.type_oid
    from rows from (
        pg_catalog.unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])),
        pg_catalog.unnest(p.proargmodes),
        pg_catalog.unnest(p.proargnames)
    ) with ordinality x(type_oid, mode, name, place)
    union all
    select '', 0, 'RETURN', p.prorettype where p.prokind = 'f'
) a;

-- "role x" and "group x" are the roles of PostgreSQL that stand for Redshift's roles and groups.
create function pg_catalog.redshift_identity_type(name name) returns text
    language sql immutable as $$
    select case when name like 'role %' then 'role' when name like 'group %' then 'group' else 'user' end
$$;

create function pg_catalog.redshift_identity_name(name name) returns text
    language sql immutable as $$
    select case when name like 'role %' then pg_catalog.substr(name::text, 6)
        when name like 'group %' then pg_catalog.substr(name::text, 7) else name::text end
$$;

create view pg_catalog.redshift_show_grants as
select
    pg_catalog.current_database()::text as database_name,
    g.schema_name,
    g.object_name,
    g.object_type,
    g.privilege_type,
    g.grantee::integer as identity_id,
    case when g.grantee = 0 then 'public'
        else pg_catalog.redshift_identity_name(pg_catalog.pg_get_userbyid(g.grantee)) end as identity_name,
    case when g.grantee = 0 then 'public'
        else pg_catalog.redshift_identity_type(pg_catalog.pg_get_userbyid(g.grantee)) end as identity_type,
    g.is_grantable as admin_option,
    g.object_type as privilege_scope,
    pg_catalog.pg_get_userbyid(g.grantor)::text as grantor_name
from (
    select n.nspname::text as schema_name, c.relname::text as object_name,
        case when c.relkind in ('v', 'm') then 'VIEW' else 'TABLE' end as object_type, x.*
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    cross join lateral pg_catalog.aclexplode(coalesce(c.relacl, pg_catalog.acldefault('r', c.relowner))) x
    where c.relkind in ('r', 'v', 'm', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
    union all
    select n.nspname, n.nspname, 'SCHEMA', x.*
    from pg_catalog.pg_namespace n
    cross join lateral pg_catalog.aclexplode(coalesce(n.nspacl, pg_catalog.acldefault('n', n.nspowner))) x
    where n.nspname !~ '^(pg_|information_schema)'
    union all
    select null, d.datname, 'DATABASE', x.*
    from pg_catalog.pg_database d
    cross join lateral pg_catalog.aclexplode(coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))) x
    where d.datname = pg_catalog.current_database()
    union all
    select n.nspname, p.proname || '(' || pg_catalog.oidvectortypes(p.proargtypes) || ')',
        case p.prokind when 'p' then 'PROCEDURE' else 'FUNCTION' end, x.*
    from pg_catalog.pg_proc p
    join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    cross join lateral pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) x
    where n.nspname not in ('pg_catalog', 'information_schema')
) g;

create view pg_catalog.redshift_show_column_grants as
select
    pg_catalog.current_database()::text as database_name,
    n.nspname::text as schema_name,
    c.relname::text as table_name,
    a.attname::text as column_name,
    'COLUMN'::text as object_type,
    x.privilege_type,
    x.grantee::integer as identity_id,
    case when x.grantee = 0 then 'public'
        else pg_catalog.redshift_identity_name(pg_catalog.pg_get_userbyid(x.grantee)) end as identity_name,
    case when x.grantee = 0 then 'public'
        else pg_catalog.redshift_identity_type(pg_catalog.pg_get_userbyid(x.grantee)) end as identity_type,
    x.is_grantable as admin_option,
    pg_catalog.pg_get_userbyid(x.grantor)::text as grantor_name
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
cross join lateral pg_catalog.aclexplode(a.attacl) x;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_TABLE.html
create function pg_catalog.redshift_table_definition(relation regclass) returns text
    language sql stable set search_path = pg_catalog as $$
    select pg_catalog.format(E'CREATE TABLE %I.%I (\n%s\n)%s%s%s;', n.nspname, c.relname,
        (select string_agg('    ' || line, E',\n' order by place) from (
            select x.ordinal_position as place,
                quote_ident(x.column_name) || ' ' || redshift_type_name(x.type_oid, x.type_modifier)
                || case when not x.attnotnull then '' else ' NOT NULL' end
                || coalesce(' DEFAULT ' || x.expression, '')
                || case x.attidentity when 'a' then ' identity' || i.bounds
                    when 'd' then ' GENERATED BY DEFAULT AS IDENTITY' || i.bounds else '' end
                || ' ENCODE ' || case x.encoding when 'none' then 'raw' else x.encoding end
                || case when x.distkey then ' distkey' else '' end as line
            from redshift_columns x
            left join lateral (
                select '(' || s.seqstart || ',' || s.seqincrement || ')' as bounds
                from pg_depend d join pg_sequence s on s.seqrelid = d.objid
                where d.classid = 'pg_class'::regclass and d.refobjid = x.relid
                    and d.refobjsubid = x.ordinal_position and d.deptype = 'i'
            ) i on true
            where x.relid = relation
            union all
            select 10000 + row_number() over (order by o.contype, o.conname), pg_get_constraintdef(o.oid)
            from pg_constraint o where o.conrelid = relation and o.contype in ('p', 'u', 'f')
        ) lines),
        E'\nDISTSTYLE ' || upper(coalesce(t.diststyle, 'auto')),
        case when coalesce(t.backup, true) then '' else E'\nBACKUP NO' end,
        (select E'\n' || case when bool_or(x.interleaved) then 'INTERLEAVED ' else '' end || 'SORTKEY ( '
            || string_agg(quote_ident(x.column_name), ', ' order by abs(x.sortkey)) || ' )'
         from redshift_columns x where x.relid = relation and x.sortkey <> 0))
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    left join redshift_table t on t.relid = c.oid
    where c.oid = relation
$$;

create function pg_catalog.redshift_view_definition(relation regclass) returns text
    language sql stable set search_path = pg_catalog as $$
    select coalesce(
        (select source || ';' from redshift_late_binding_view where viewid = relation),
        format(E'CREATE %sVIEW %I.%I AS\n%s', case c.relkind when 'm' then 'MATERIALIZED ' else '' end,
            n.nspname, c.relname, pg_get_viewdef(c.oid)))
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.oid = relation
$$;

create function pg_catalog.redshift_procedure_definition(procedure oid) returns text
    language sql stable set search_path = pg_catalog as $$
    select format(E'CREATE OR REPLACE PROCEDURE %I.%I(%s)%s\n LANGUAGE plpgsql%s\nAS $_$%s$_$\n',
        n.nspname, p.proname, pg_get_function_arguments(p.oid),
        case when 'redshift.nonatomic=on' = any (p.proconfig) then E'\n NONATOMIC' else '' end,
        case when p.prosecdef then E'\n SECURITY DEFINER' else '' end, p.prosrc)
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.oid = procedure
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_ANALYZE_COMPRESSION.html
create function pg_catalog.redshift_analyze_compression(relation regclass, wanted text[])
    returns table ("Table" text, "Column" text, "Encoding" text, "Est_reduction_pct" text)
    language plpgsql stable set search_path = pg_catalog as $$
declare
    absent text;
begin
    select name into absent from unnest(wanted) name
    where not exists (select from redshift_columns c where c.relid = relation and c.column_name = name);
    if absent is not null then
        raise undefined_column using
            message = format('column "%s" of relation "%s" does not exist', absent, relation);
    end if;
    raise warning 'ANALYZE COMPRESSION names the encodings that columns have: the local Redshift compresses nothing';
    return query
    select c.relation_name::text, c.column_name::text,
        case when c.column_name = any (wanted) or wanted is null
            then case c.encoding when 'none' then 'raw' else c.encoding end
            else 'N/A' end,
        '0.00'
    from redshift_columns c
    where c.relkind = 'r' and (c.relid = relation
        or relation is null and c.schema_name <> 'information_schema' and not starts_with(c.schema_name, 'pg_'))
    order by c.schema_name, c.relation_name, c.ordinal_position;
end
$$;

do $$
declare
    view record;
begin
    for view in
        select relname from pg_catalog.pg_class
        where relnamespace = 'pg_catalog'::regnamespace and relkind = 'v' and relname like 'redshift%'
    loop
        execute pg_catalog.format('grant select on pg_catalog.%I to public', view.relname);
    end loop;
end $$;
