-- Primary, unique and foreign keys: in pg_constraint, and not enforced.
-- https://docs.aws.amazon.com/redshift/latest/dg/t_Defining_constraints.html

-- A name that no constraint of the table has yet, as PostgreSQL chooses it.
create function pg_catalog.redshift_constraint_name(relation regclass, columns text[], suffix text) returns text
    language plpgsql stable set search_path = pg_catalog as $$
declare
    base text := array_to_string((select relname from pg_class where oid = relation) || columns, '_') || '_' || suffix;
    name text := base;
    number integer := 0;
begin
    while exists (select 1 from pg_constraint where conname = name and conrelid = relation) loop
        number := number + 1;
        name := base || number;
    end loop;
    return name;
end $$;

create function pg_catalog.redshift_key_columns(relation regclass, columns text[]) returns smallint[]
    language plpgsql stable set search_path = pg_catalog as $$
declare
    name text;
    numbers smallint[] := '{}';
    number smallint;
begin
    foreach name in array columns loop
        select a.attnum into number from pg_attribute a
        where a.attrelid = relation and a.attname = name and not a.attisdropped;
        if number is null then
            raise undefined_column using message = format('column "%s" named in key does not exist', name);
        elsif number = any (numbers) then
            raise duplicate_column using message = format('column "%s" appears twice in constraint', name);
        end if;
        numbers := numbers || number;
    end loop;
    return numbers;
end $$;

-- The row and what it depends on. A primary key is called deferrable so that GROUP BY does not rely on it: Redshift wants
-- every column there.
create function pg_catalog.redshift_add_constraint(
    relation regclass, type "char", name text, numbers smallint[], referenced regclass, referenced_numbers smallint[]
) returns oid
    language plpgsql set search_path = pg_catalog as $$
declare
    constraint_oid oid := pg_nextoid('pg_constraint', 'oid', 'pg_constraint_oid_index');
    schema_oid oid := (select relnamespace from pg_class where oid = relation);
    is_foreign boolean := type = 'f';
begin
    if exists (select 1 from pg_constraint where conname = name and conrelid = relation) then
        raise duplicate_object using message =
            format('constraint "%s" for relation "%s" already exists', name,
                (select relname from pg_class where oid = relation));
    end if;
    insert into pg_constraint (oid, conname, connamespace, contype, condeferrable, condeferred, convalidated, conrelid,
        contypid, conindid, conparentid, confrelid, confupdtype, confdeltype, confmatchtype, conislocal, coninhcount,
        connoinherit, conkey, confkey)
    values (constraint_oid, name, schema_oid, type, type = 'p', false, true, relation, 0, 0, 0, coalesce(referenced, 0),
        case when is_foreign then 'a' else ' ' end::"char", case when is_foreign then 'a' else ' ' end::"char",
        case when is_foreign then 's' else ' ' end::"char", true, 0, true, numbers, referenced_numbers);
    insert into pg_depend (classid, objid, objsubid, refclassid, refobjid, refobjsubid, deptype)
    select 'pg_constraint'::regclass, constraint_oid, 0, 'pg_class'::regclass, relation, n, 'a' from unnest(numbers) n;
    insert into pg_depend (classid, objid, objsubid, refclassid, refobjid, refobjsubid, deptype)
    select 'pg_constraint'::regclass, constraint_oid, 0, 'pg_class'::regclass, referenced, n, 'n'
    from unnest(referenced_numbers) n where referenced is not null and referenced <> relation;
    return constraint_oid;
end $$;

-- A key of a table that exists already cannot make columns NOT NULL.
create function pg_catalog.redshift_add_key(
    relation regclass, type "char", name text, columns text[], is_new boolean
) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    numbers smallint[] := redshift_key_columns(relation, columns);
    nullable text := (select a.attname from pg_attribute a
        where a.attrelid = relation and a.attnum = any (numbers) and not a.attnotnull order by a.attnum limit 1);
    table_name text := (select relname from pg_class where oid = relation);
begin
    if type = 'p' then
        if exists (select 1 from pg_constraint where conrelid = relation and contype = 'p') then
            raise invalid_table_definition using message =
                format('multiple primary keys for table "%s" are not allowed', table_name);
        elsif nullable is not null and not is_new then
            raise invalid_table_definition using message =
                format('column "%s" of relation "%s" cannot be in a primary key, as it can be null', nullable, table_name);
        end if;
        update pg_attribute set attnotnull = true
        where attrelid = relation and attnum = any (numbers) and not attnotnull;
    end if;
    perform redshift_add_constraint(relation, type, coalesce(name, redshift_constraint_name(relation,
        case when type = 'p' then '{}' else columns end, case when type = 'p' then 'pkey' else 'key' end)), numbers,
        null, null);
end $$;

create function pg_catalog.redshift_add_foreign_key(
    relation regclass, name text, columns text[], referenced regclass, referenced_columns text[]
) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    numbers smallint[] := redshift_key_columns(relation, columns);
    referenced_name text := (select relname from pg_class where oid = referenced);
    referenced_numbers smallint[];
    key oid;
    added oid;
begin
    if referenced_columns is null then
        select conkey into referenced_numbers from pg_constraint where conrelid = referenced and contype = 'p';
        if referenced_numbers is null then
            raise undefined_object using message =
                format('there is no primary key for referenced table "%s"', referenced_name);
        end if;
    else
        referenced_numbers := redshift_key_columns(referenced, referenced_columns);
    end if;
    if cardinality(numbers) <> cardinality(referenced_numbers) then
        raise invalid_foreign_key using message =
            'number of referencing and referenced columns for foreign key disagree';
    end if;
    select oid into key from pg_constraint
    where conrelid = referenced and contype in ('p', 'u')
        and conkey @> referenced_numbers and conkey <@ referenced_numbers
    order by contype limit 1;
    if key is null then
        raise invalid_foreign_key using message =
            format('there is no unique constraint matching given keys for referenced table "%s"', referenced_name);
    end if;
    added := redshift_add_constraint(relation, 'f', coalesce(name, redshift_constraint_name(relation, columns, 'fkey')),
        numbers, referenced, referenced_numbers);
    insert into pg_depend (classid, objid, objsubid, refclassid, refobjid, refobjsubid, deptype)
    values ('pg_constraint'::regclass, added, 0, 'pg_constraint'::regclass, key, 0, 'n');
end $$;

-- PostgreSQL's own looks for the index of a key. Its name stays free for this one.
alter function pg_catalog.pg_get_constraintdef(oid) rename to pg_get_constraintdef_of_index;
alter function pg_catalog.pg_get_constraintdef(oid, boolean) rename to pg_get_constraintdef_of_index;

create function pg_catalog.redshift_names_of_key(relation oid, numbers smallint[]) returns text
    language sql stable set search_path = pg_catalog as $$
    select string_agg(quote_ident(a.attname), ', ' order by n.place)
    from unnest(numbers) with ordinality n(attnum, place)
    join pg_attribute a on a.attrelid = relation and a.attnum = n.attnum
$$;

create function pg_catalog.pg_get_constraintdef(constraint_oid oid) returns text
    language sql stable as $$
    select case
        when c.conindid <> 0 or c.contype not in ('p', 'u') then pg_catalog.pg_get_constraintdef_of_index(c.oid)
        when c.contype = 'p'
            then 'PRIMARY KEY (' || pg_catalog.redshift_names_of_key(c.conrelid, c.conkey) || ')'
        else 'UNIQUE (' || pg_catalog.redshift_names_of_key(c.conrelid, c.conkey) || ')'
    end
    from pg_catalog.pg_constraint c where c.oid = constraint_oid
$$;

create function pg_catalog.pg_get_constraintdef(constraint_oid oid, pretty boolean) returns text
    language sql stable as 'select pg_catalog.pg_get_constraintdef(constraint_oid)';
