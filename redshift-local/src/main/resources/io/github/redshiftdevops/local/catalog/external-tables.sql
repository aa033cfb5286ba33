-- External tables are empty local ones; what only they have is recorded.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html

create table pg_catalog.redshift_external_table (
    relid oid primary key,
    partition_columns text[] not null,
    format text not null,
    location text not null,
    properties text not null
);

create table pg_catalog.redshift_external_partition (
    relid oid,
    specification text,
    location text not null,
    primary key (relid, specification)
);

grant select on pg_catalog.redshift_external_table, pg_catalog.redshift_external_partition to public;

create function pg_catalog.redshift_record_external(
        relation regclass, partition_columns text[], format text, location text, properties text) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into redshift_external_table values (relation, partition_columns, format, location, properties);
end $$;

create function pg_catalog.redshift_expect_external(relation regclass) returns void
    language plpgsql stable set search_path = pg_catalog as $$
begin
    if not exists (select from redshift_external_table where relid = relation) then
        raise wrong_object_type using message = format('"%s" is not an external table', relation);
    end if;
end $$;

-- ALTER TABLE .. SET LOCATION | SET FILE FORMAT | SET TABLE PROPERTIES; NULL leaves what there is.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_external-table.html
create function pg_catalog.redshift_alter_external(
        relation regclass, new_format text, new_location text, new_properties text) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform redshift_expect_external(relation);
    update redshift_external_table
    set format = coalesce(new_format, format), location = coalesce(new_location, location),
        properties = coalesce(new_properties, properties)
    where relid = relation;
end $$;

create function pg_catalog.redshift_add_partition(
        relation regclass, new_specification text, new_location text, lenient boolean) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform redshift_expect_external(relation);
    insert into redshift_external_partition values (relation, new_specification, new_location) on conflict do nothing;
    if not found and not lenient then
        raise duplicate_object using message = format('partition (%s) already exists', new_specification);
    end if;
end $$;

create function pg_catalog.redshift_move_partition(relation regclass, old_specification text, new_location text)
    returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform redshift_expect_external(relation);
    update redshift_external_partition set location = new_location
    where relid = relation and specification = old_specification;
    if not found then
        raise undefined_object using message = format('partition (%s) does not exist', old_specification);
    end if;
end $$;

create function pg_catalog.redshift_drop_partition(relation regclass, old_specification text) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform redshift_expect_external(relation);
    delete from redshift_external_partition where relid = relation and specification = old_specification;
    if not found then
        raise undefined_object using message = format('partition (%s) does not exist', old_specification);
    end if;
end $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_EXTERNAL_TABLE.html
create function pg_catalog.redshift_external_definition(relation regclass, with_partitions boolean) returns text
    language plpgsql stable set search_path = pg_catalog as $$
declare
    name text;
    definition text;
begin
    perform redshift_expect_external(relation);
    select format('%I.%I', n.nspname, c.relname) into name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = relation;
    select format(E'CREATE EXTERNAL TABLE %s (\n%s\n)', name,
            string_agg('    ' || line, E',\n' order by place) filter (where not partitions))
        || coalesce(E'\nPARTITIONED BY (' || string_agg(line, ', ' order by place) filter (where partitions) || ')', '')
    into definition
    from (
        select c.ordinal_position as place,
            quote_ident(c.column_name) || ' ' || format_type(c.type_oid, c.type_modifier) as line,
            c.column_name = any (t.partition_columns) as partitions
        from redshift_columns c
        join redshift_external_table t on t.relid = c.relid
        where c.relid = relation
    ) columns;
    select definition || coalesce(E'\n' || nullif(t.format, ''), '')
        || coalesce(E'\nLOCATION ' || quote_literal(nullif(t.location, '')), '')
        || coalesce(E'\nTABLE PROPERTIES ' || nullif(t.properties, ''), '') || ';'
    into definition
    from redshift_external_table t where t.relid = relation;
    if with_partitions then
        select definition || coalesce(string_agg(
            format(E'\nALTER TABLE %s ADD IF NOT EXISTS PARTITION (%s) LOCATION %L;', name, p.specification, p.location),
            '' order by p.specification), '')
        into definition
        from redshift_external_partition p where p.relid = relation;
    end if;
    return definition;
end $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_EXTERNAL_TABLES.html
create view pg_catalog.svv_external_tables as
select
    pg_catalog.current_database()::text as redshift_database_name,
    n.nspname::text as schemaname,
    c.relname::text as tablename,
    null::text as tabletype,
    t.location,
    null::text as input_format,
    null::text as output_format,
    null::text as serialization_lib,
    null::text as serde_parameters,
    0 as compressed,
    t.properties as parameters
from pg_catalog.redshift_external_table t
join pg_catalog.pg_class c on c.oid = t.relid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_EXTERNAL_PARTITIONS.html
create view pg_catalog.svv_external_partitions as
select
    t.redshift_database_name,
    t.schemaname,
    t.tablename,
    p.specification as "values",
    p.location,
    t.input_format,
    t.output_format,
    t.serialization_lib,
    t.serde_parameters,
    t.compressed,
    t.parameters
from pg_catalog.redshift_external_partition p
join pg_catalog.pg_class c on c.oid = p.relid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.svv_external_tables t on t.schemaname = n.nspname and t.tablename = c.relname;

grant select on pg_catalog.svv_external_tables, pg_catalog.svv_external_partitions to public;
