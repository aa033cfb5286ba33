-- What the gateway needs to know of a statement before it can give its DECIMALs their types.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_numeric_computations201.html

-- The trees are for the gateway and not for the server's log.
grant set on parameter log_min_messages to public;

-- Prepares a query and forgets it, so that PostgreSQL prints its trees as LOG messages. The result is how many bytes stand
-- before the query in the text that the trees' locations count in. A parameter of type 0 is inferred. An error is left to
-- the statement itself, which then has it too.
create function pg_catalog.redshift_print_trees(query text, types oid[]) returns integer
    language plpgsql volatile
    set debug_print_parse = on
    set debug_pretty_print = off
    set client_min_messages = log
    set log_min_messages = fatal as $$
declare
    header text := 'prepare redshift_typed';
begin
    if pg_catalog.cardinality(types) > 0 then
        header := header || ' (' || (
            select pg_catalog.string_agg(
                case when t.type = 0 then 'unknown' else pg_catalog.format_type(t.type, null) end, ', ' order by t.place)
            from pg_catalog.unnest(types) with ordinality as t (type, place)) || ')';
    end if;
    header := header || ' as ';
    execute header || query;
    deallocate redshift_typed;
    return pg_catalog.octet_length(header);
exception when others then
    return null;
end
$$;
