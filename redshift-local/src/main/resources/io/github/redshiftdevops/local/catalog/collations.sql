-- Collations
-- https://docs.aws.amazon.com/redshift/latest/dg/r_COLLATE.html

create collation pg_catalog.case_sensitive (provider = libc, locale = 'C');

-- Compares without regard to case, but not to accents. Not every build of PostgreSQL has ICU; without it, a statement
-- that names the collation fails.
do $$
begin
    create collation pg_catalog.case_insensitive (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
exception
    when feature_not_supported then null;
end
$$;

-- The parameters of a database, which are those of the sessions that are opened in it.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATABASE.html
create function pg_catalog.redshift_set_of_database(database text, parameter text, value text) returns void
    language plpgsql as $$
begin
    execute pg_catalog.format('alter database %I set %s to %L', database, parameter, value);
end
$$;

-- In a database with COLLATE CASE_INSENSITIVE, each column of strings has that collation unless it is given another one.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATABASE.html#r_CREATE_DATABASE-collation
create function pg_catalog.redshift_collate_columns() returns event_trigger
    language plpgsql as $$
declare
    col record;
begin
    if coalesce(pg_catalog.current_setting('redshift.database_collation', true), '') <> 'case_insensitive' then
        return;
    end if;
    for col in
        select a.attrelid::pg_catalog.regclass::text as relation, a.attname, a.atttypid, a.attcollation,
            pg_catalog.format_type(a.atttypid, a.atttypmod) as type
        from pg_catalog.pg_event_trigger_ddl_commands() c
        join pg_catalog.pg_class t on t.oid = c.objid and c.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
        join pg_catalog.pg_attribute a on a.attrelid = t.oid
        where t.relkind = 'r' and a.attnum > 0 and not a.attisdropped
            and a.atttypid in ('super'::pg_catalog.regtype, 'varchar'::pg_catalog.regtype, 'bpchar'::pg_catalog.regtype)
    loop
        if col.atttypid = 'super'::pg_catalog.regtype then
            raise exception 'SUPER column is not supported in case insensitive database.' using errcode = '0A000';
        elsif col.attcollation = 'pg_catalog.default'::pg_catalog.regcollation then
            execute pg_catalog.format('alter table %s alter column %I type %s collate pg_catalog.case_insensitive',
                col.relation, col.attname, col.type);
        end if;
    end loop;
end
$$;

create event trigger redshift_collate_columns on ddl_command_end
    when tag in ('ALTER TABLE', 'CREATE TABLE', 'CREATE TABLE AS', 'SELECT INTO')
    execute function pg_catalog.redshift_collate_columns();
