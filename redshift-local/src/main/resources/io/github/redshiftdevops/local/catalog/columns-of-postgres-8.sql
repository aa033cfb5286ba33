-- Columns of the catalog that the PostgreSQL which Redshift comes from has and ours lacks, as functions: PostgreSQL takes
-- c.relhasoids for relhasoids(c) if c has no such column. psql asks for them when the server says that it is 8.0.2.
-- https://docs.aws.amazon.com/redshift/latest/dg/c_join_PG.html
-- https://www.postgresql.org/docs/8.0/catalogs.html

create function pg_catalog.relhasoids(pg_catalog.pg_class) returns boolean
    language sql immutable parallel safe
    return false;

create function pg_catalog.reltriggers(pg_catalog.pg_class) returns smallint
    language sql stable parallel safe
    return (select count(*) from pg_catalog.pg_trigger t where t.tgrelid = ($1).oid)::smallint;

-- 8.0 does not maintain these three.
create function pg_catalog.relukeys(pg_catalog.pg_class) returns smallint
    language sql immutable parallel safe
    return 0::smallint;

create function pg_catalog.relfkeys(pg_catalog.pg_class) returns smallint
    language sql immutable parallel safe
    return 0::smallint;

create function pg_catalog.relrefs(pg_catalog.pg_class) returns smallint
    language sql immutable parallel safe
    return 0::smallint;

create function pg_catalog.relhaspkey(pg_catalog.pg_class) returns boolean
    language sql stable parallel safe
    return exists (select from pg_catalog.pg_constraint k where k.conrelid = ($1).oid and k.contype = 'p');

create function pg_catalog.proisagg(pg_catalog.pg_proc) returns boolean
    language sql immutable parallel safe
    return ($1).prokind = 'a';

create function pg_catalog.adsrc(pg_catalog.pg_attrdef) returns text
    language sql stable parallel safe
    return pg_catalog.pg_get_expr(($1).adbin, ($1).adrelid);

create function pg_catalog.consrc(pg_catalog.pg_constraint) returns text
    language sql stable parallel safe
    return pg_catalog.pg_get_expr(($1).conbin, ($1).conrelid);

create function pg_catalog.datlastsysoid(pg_catalog.pg_database) returns oid
    language sql immutable parallel safe
    return 16383::oid;

-- Of 8.4, which psql takes for older than it is.
create function pg_catalog.proiswindow(pg_catalog.pg_proc) returns boolean
    language sql immutable parallel safe
    return ($1).prokind = 'w';

-- What PostgreSQL 8.0 casts to a string by itself, and TRIM(database) of pg_locks needs.
create function pg_catalog.btrim(value oid) returns text
    language sql immutable strict parallel safe
    return value::text;
