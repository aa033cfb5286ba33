-- Functions that rewritten queries call.

-- One row for true and none for false or NULL, without the cost of a function in SQL; the first argument is 1.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_QUALIFY_clause.html
create function pg_catalog.redshift_qualify(integer, boolean) returns setof integer
    language internal immutable strict
    as 'generate_series_int4';

-- The rows from the root of a hierarchy to the one that is added. The manual does not say how Redshift ends on a loop in
-- the data, and PostgreSQL would not end at all.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_CONNECT_BY_clause.html
create function pg_catalog.redshift_path(path text[], added text) returns text[]
    language plpgsql immutable
    as $$
begin
    if added = any (path) then
        raise exception 'CONNECT BY runs into a loop in the data' using errcode = '54001', detail = added;
    end if;
    return path || added;
end
$$;

-- Compares without regard to case, but not to accents. Not every build of PostgreSQL has ICU; without it, a statement
-- that names the collation fails.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_COLLATE.html
do $$
begin
    create collation pg_catalog.case_insensitive (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
exception
    when feature_not_supported then null;
end
$$;
