-- String functions and LISTAGG
-- https://docs.aws.amazon.com/redshift/latest/dg/String_functions_header.html

-- LEN counts characters; trailing blanks count for VARCHAR only.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_LEN.html

create function pg_catalog.len(value text) returns integer
    language sql immutable parallel safe
    return length(value);

create function pg_catalog.len(value character) returns integer
    language sql immutable parallel safe
    return length(value);

create function pg_catalog.len(value bytea) returns integer
    language sql immutable parallel safe
    return octet_length(value);

-- https://docs.aws.amazon.com/redshift/latest/dg/r_CHARINDEX.html
create function pg_catalog.charindex(part text, whole text) returns integer
    language sql immutable parallel safe
    return strpos(whole, part);

-- LISTAGG ignores NULL and empty strings, and has a limit.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_LISTAGG.html

create function pg_catalog.redshift_listagg_add(list text, value text, delimiter text) returns text
    language plpgsql immutable parallel safe as $$
begin
    if value is null or value = '' then
        return list;
    end if;
    list := coalesce(list || coalesce(delimiter, ''), '') || value;
    if octet_length(list) > 65535 then
        raise exception 'Result size exceeds LISTAGG limit' using errcode = '54000';
    end if;
    return list;
end
$$;

create function pg_catalog.redshift_listagg_add(list text, value text) returns text
    language sql immutable parallel safe
    return pg_catalog.redshift_listagg_add(list, value, null);

create function pg_catalog.redshift_listagg_add(list text, value anyelement, delimiter text) returns text
    language plpgsql stable parallel safe as $$
begin
    return pg_catalog.redshift_listagg_add(list, value::text, delimiter);
end
$$;

create function pg_catalog.redshift_listagg_add(list text, value anyelement) returns text
    language plpgsql stable parallel safe as $$
begin
    return pg_catalog.redshift_listagg_add(list, value::text, null);
end
$$;

create aggregate pg_catalog.listagg(value text, delimiter text) (
    sfunc = pg_catalog.redshift_listagg_add, stype = text, parallel = safe);

create aggregate pg_catalog.listagg(value text) (
    sfunc = pg_catalog.redshift_listagg_add, stype = text, parallel = safe);

create aggregate pg_catalog.listagg(value anyelement, delimiter text) (
    sfunc = pg_catalog.redshift_listagg_add, stype = text, parallel = safe);

create aggregate pg_catalog.listagg(value anyelement) (
    sfunc = pg_catalog.redshift_listagg_add, stype = text, parallel = safe);
