-- External tables are views of a function that lets the gateway read their files; what only they have is recorded.
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

-- What CREATE EXTERNAL SCHEMA says of the source.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_EXTERNAL_SCHEMAS.html
create table pg_catalog.redshift_external_schema (
    name text primary key,
    kind integer not null,
    database text,
    options text not null
);

grant select on pg_catalog.redshift_external_schema to public;

create function pg_catalog.redshift_record_external_schema(
        new_name text, new_kind integer, new_database text, new_options text) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform redshift_record('external schema', quote_ident(new_name), true);
    insert into redshift_external_schema values (new_name, new_kind, new_database, new_options)
    on conflict do nothing;
end $$;

-- What the gateway must know of a table to read or write its files.
create function pg_catalog.redshift_external_question(kind text, relation oid) returns jsonb
    language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return (select jsonb_build_object(
        'kind', kind, 'name', format('%s.%s', n.nspname, c.relname), 'format', t.format, 'location', t.location,
        'properties', t.properties,
        'columns', (
            select jsonb_agg(jsonb_build_object('name', x.column_name, 'oid', x.type_oid, 'type', y.typname,
                'modifier', x.type_modifier, 'shown', format_type(x.type_oid, x.type_modifier),
                'partition', x.column_name = any (t.partition_columns)) order by x.ordinal_position)
            from redshift_columns x join pg_type y on y.oid = x.type_oid where x.relid = relation),
        'partitions', (
            select coalesce(jsonb_agg(jsonb_build_object('values', p.specification, 'location', p.location)
                order by p.specification), '[]')
            from redshift_external_partition p where p.relid = relation))
    from redshift_external_table t
    join pg_class c on c.oid = t.relid
    join pg_namespace n on n.oid = c.relnamespace
    where t.relid = relation);
end $$;

-- The file of this session's answers, in the data directory. No caller names it: these functions act as their owner, and
-- anybody may call them.
create function pg_catalog.redshift_external_file() returns text language sql stable as $$
    select 'redshift_external_' || pg_backend_pid()
$$;

-- Asks the gateway, as redshift_invoke does, and waits for the file of the answer: the number of the request and a letter
-- (37 characters), then frames, each of its length in bytes (12 digits) and its content; the last one has the length 0.
create function pg_catalog.redshift_external_ask(question jsonb) returns void
    language plpgsql volatile security definer
    set search_path = pg_catalog set client_min_messages = notice as $$
declare
    request constant text := gen_random_uuid();
    file constant text := redshift_external_file();
    head text;
    failure jsonb;
begin
    raise notice using errcode = 'RSEXT', message = (question || jsonb_build_object(
        'request', request, 'file', current_setting('data_directory') || '/' || file))::text;
    loop
        head := pg_read_file(file, 0, 37, true);
        exit when starts_with(head, request);
        perform pg_sleep(0.001);
    end loop;
    if right(head, 1) = 'E' then
        failure := redshift_external_frame(37);
        perform redshift_external_done();
        if failure ? 'hint' then
            raise exception using errcode = failure ->> 'code', message = failure ->> 'message',
                detail = coalesce(failure ->> 'detail', ''), hint = failure ->> 'hint';
        end if;
        raise exception using errcode = failure ->> 'code', message = failure ->> 'message',
            detail = coalesce(failure ->> 'detail', '');
    end if;
end $$;

-- The frame of an answer at an offset; NULL behind the last one.
create function pg_catalog.redshift_external_frame(at bigint) returns text
    language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
    file constant text := redshift_external_file();
    length constant bigint := pg_read_file(file, at, 12)::bigint;
begin
    return case when length > 0 then pg_read_file(file, at + 12, length) end;
end $$;

-- The gateway removes the file.
create function pg_catalog.redshift_external_done() returns void
    language plpgsql volatile security definer
    set search_path = pg_catalog set client_min_messages = notice as $$
begin
    raise notice using errcode = 'RSEXT', message = jsonb_build_object(
        'kind', 'done', 'file', current_setting('data_directory') || '/' || redshift_external_file())::text;
end $$;

-- The rows of the files. A frame is a letter and then, of F, which file follows and, of R, an array of its rows.
create function pg_catalog.redshift_external_rows(relation oid) returns setof record
    language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
    at bigint := 37;
    frame text;
begin
    perform redshift_external_ask(redshift_external_question('scan', relation));
    loop
        frame := redshift_external_frame(at);
        exit when frame is null;
        at := at + 12 + octet_length(frame);
        if starts_with(frame, 'R') then
            return query execute format('select * from unnest($1::%s[])', relation::regclass) using substr(frame, 2);
        end if;
    end loop;
    perform redshift_external_done();
end $$;

-- The rows of an external table as values, with its pseudocolumns.
-- https://docs.aws.amazon.com/redshift/latest/dg/c-spectrum-external-tables.html#c-spectrum-external-tables-pseudocolumns
create function pg_catalog.redshift_external_rows_with_files(
        prototype anyelement, out redshift_row anyelement, out "$path" varchar, out "$size" bigint,
        out "$spectrum_oid" varchar)
    returns setof record
    language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
    relation constant oid := (select typrelid from pg_type where oid = pg_typeof(prototype));
    at bigint := 37;
    frame text;
    source jsonb;
begin
    perform redshift_expect_external(relation);
    perform redshift_external_ask(redshift_external_question('scan', relation));
    loop
        frame := redshift_external_frame(at);
        exit when frame is null;
        at := at + 12 + octet_length(frame);
        if starts_with(frame, 'F') then
            source := substr(frame, 2);
        else
            return query execute format(
                'select r, $2, $3, md5($2 || $4 || row_number() over ())::varchar from unnest($1::%s[]) r',
                relation::regclass)
            using substr(frame, 2), (source ->> 'path')::varchar, (source ->> 'size')::bigint, at;
        end if;
    end loop;
    perform redshift_external_done();
end $$;

-- INSERT: each row is a notice that is never passed on; the gateway writes the files when the statement is at its end.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_INSERT_external_table.html
create function pg_catalog.redshift_external_row() returns trigger
    language plpgsql security definer set search_path = pg_catalog set client_min_messages = notice as $$
begin
    raise notice using errcode = 'RSEXR', message = new::text;
    return new;
end $$;

create function pg_catalog.redshift_external_insert() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    at bigint := 37;
    frame text;
begin
    if tg_when = 'BEFORE' then
        perform redshift_external_ask(redshift_external_question('insert', tg_relid));
        perform redshift_external_done();
        return null;
    end if;
    perform redshift_external_ask(jsonb_build_object(
        'kind', 'publish', 'query', txid_current()));
    loop
        frame := redshift_external_frame(at);
        exit when frame is null;
        at := at + 12 + octet_length(frame);
        insert into redshift_external_partition
        values (tg_relid, frame::jsonb ->> 'values', frame::jsonb ->> 'location') on conflict do nothing;
    end loop;
    perform redshift_external_done();
    return null;
end $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/c-using-spectrum.html#c-spectrum-considerations
create function pg_catalog.redshift_external_refusal() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    raise feature_not_supported using
        message = format('%s is not supported on external table "%s"', tg_op, tg_table_name),
        hint = 'change the files, or copy the rows into a local table';
end $$;

-- Makes an external table of a local one that is recorded; its rows, if it is filled, are written to files.
create function pg_catalog.redshift_pack_external(relation regclass, filled boolean) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    class constant pg_class := (select c from pg_class c where c.oid = relation and c.relkind = 'r');
    partitions constant text[] := (select partition_columns from redshift_external_table where relid = relation);
    schema_name constant text := class.relnamespace::regnamespace::text;
    name constant text := schema_name || '.' || quote_ident(class.relname);
    former constant text := 'redshift_former_' || class.oid;
    view constant text :=
        'create or replace view %s as select * from pg_catalog.redshift_external_rows(%s) as t(%s)';
    definitions text;
    columns text;
    new_oid oid;
begin
    if class is null or partitions is null then
        return;
    end if;
    select string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' order by place, attnum),
        string_agg(quote_ident(attname), ', ' order by place, attnum)
    into definitions, columns
    from (
        select a.*, coalesce(array_position(partitions, a.attname::text), 0) as place
        from pg_attribute a where a.attrelid = relation and a.attnum > 0 and not a.attisdropped
    ) a;
    execute format('alter table %s rename to %I', name, former);
    execute format(view, name, 0, definitions);
    new_oid := name::regclass;
    execute format(view, name, new_oid, definitions);
    execute format('alter view %s owner to %I', name, pg_get_userbyid(class.relowner));
    execute format('create trigger redshift_row instead of insert or update or delete on %s
        for each row execute function pg_catalog.redshift_external_row()', name);
    execute format('create trigger redshift_begin before insert on %s
        for each statement execute function pg_catalog.redshift_external_insert()', name);
    execute format('create trigger redshift_end after insert on %s
        for each statement execute function pg_catalog.redshift_external_insert()', name);
    execute format('create trigger redshift_refusal before update or delete on %s
        for each statement execute function pg_catalog.redshift_external_refusal()', name);
    update redshift_external_table set relid = new_oid where relid = relation;
    update redshift_external_partition set relid = new_oid where relid = relation;
    if filled then
        perform redshift_external_ask(redshift_external_question('vacant', new_oid));
        perform redshift_external_done();
        execute format('insert into %s select %s from %s.%I', name, columns, schema_name, former);
    end if;
    execute format('drop table %s.%I', schema_name, former);
end $$;

-- Makes an empty local table of an external one, which stays recorded, for PostgreSQL to alter or drop.
create function pg_catalog.redshift_unpack_external(relation regclass, cascades boolean default false) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    class constant pg_class := (
        select c from pg_class c join redshift_external_table t on t.relid = c.oid where c.oid = relation);
    schema_name constant text := class.relnamespace::regnamespace::text;
    name constant text := schema_name || '.' || quote_ident(class.relname);
    former constant text := 'redshift_former_' || class.oid;
    new_oid oid;
begin
    if class is null then
        return;
    end if;
    execute format('alter view %s rename to %I', name, former);
    execute format('create table %s (like %s.%I)', name, schema_name, former);
    execute format('alter table %s owner to %I', name, pg_get_userbyid(class.relowner));
    new_oid := name::regclass;
    update redshift_external_table set relid = new_oid where relid = relation;
    update redshift_external_partition set relid = new_oid where relid = relation;
    execute format('drop view %s.%I %s', schema_name, former, case when cascades then 'cascade' else '' end);
end $$;

create function pg_catalog.redshift_record_external(
        relation regclass, partition_columns text[], format text, location text, properties text,
        filled boolean default false)
    returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into redshift_external_table values (relation, partition_columns, format, location, properties);
    perform redshift_pack_external(relation, filled);
end $$;

create function pg_catalog.redshift_forget_external_tables() returns event_trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from redshift_external_table where relid in (
        select objid from pg_event_trigger_dropped_objects() where classid = 'pg_class'::regclass and objsubid = 0);
    delete from redshift_external_partition where relid in (
        select objid from pg_event_trigger_dropped_objects() where classid = 'pg_class'::regclass and objsubid = 0);
    delete from redshift_external_schema where name in (
        select object_name from pg_event_trigger_dropped_objects() where object_type = 'schema');
    delete from redshift_object where kind = 'external schema' and name in (
        select object_identity from pg_event_trigger_dropped_objects() where object_type = 'schema');
end $$;

create event trigger redshift_forget_external_tables on sql_drop
    execute function pg_catalog.redshift_forget_external_tables();

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
