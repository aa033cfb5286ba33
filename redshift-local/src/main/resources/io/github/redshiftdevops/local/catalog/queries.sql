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

-- What a MERGE that writes all columns does before: of several rows that match the same row of the source, one remains.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html#r_MERGE_usage_notes
create function pg_catalog.redshift_keep_one_merged(
        target text, source text, source_name text, condition text, columns integer)
    returns void language plpgsql as $$
declare
    relation regclass := target::regclass;
    all_columns bigint := (
        select count(*) from pg_catalog.pg_attribute a where a.attrelid = relation and a.attnum > 0 and not a.attisdropped);
    is_table boolean := (
        select c.relkind = 'r' from pg_catalog.pg_class c
        where c.oid = pg_catalog.to_regclass(pg_catalog.split_part(source, ' ', 1)));
begin
    if all_columns = columns and is_table and pg_catalog.has_table_privilege(relation, 'delete') then
        execute pg_catalog.format(
            'delete from %1$s where ctid in (select merged from (select %1$s.ctid as merged,'
            || ' pg_catalog.row_number() over (partition by %3$s.ctid) as number from %1$s, %2$s where %4$s) m'
            || ' where number > 1)',
            target, source, source_name, condition);
    end if;
end
$$;
