-- Functions of SUPER
-- https://docs.aws.amazon.com/redshift/latest/dg/c_Type_Info_Functions.html
-- https://docs.aws.amazon.com/redshift/latest/dg/Array_Functions.html
-- https://docs.aws.amazon.com/redshift/latest/dg/Object_Functions.html

-- JSON in and out

-- https://docs.aws.amazon.com/redshift/latest/dg/CAN_JSON_PARSE.html
create function pg_catalog.can_json_parse(json_string text) returns boolean
    language sql stable strict parallel safe
    return json_string is json with unique keys
        or pg_catalog.redshift_is_on('json_parse_dedup_attributes', false) and json_string is json;

-- https://docs.aws.amazon.com/redshift/latest/dg/JSON_PARSE.html
create function pg_catalog.json_parse(json_string text) returns super
    language plpgsql stable strict parallel safe as $$
begin
    if json_string is json then
        return pg_catalog.redshift_super_of(nullif(pg_catalog.redshift_json_compact(json_string), 'null'));
    end if;
    if pg_catalog.redshift_is_on('parse_super_null_on_error', false) then
        return null;
    end if;
    raise exception 'JSON parsing error' using errcode = 'XX000', detail = 'The value is no valid JSON.';
end
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/JSON_SERIALIZE.html
create function pg_catalog.json_serialize(value super) returns varchar
    language plpgsql immutable strict parallel safe as $$
begin
    if octet_length(pg_catalog.redshift_super_text(value)) > 65535 then
        raise exception 'JSON_SERIALIZE exceeds the maximum length of VARCHAR' using errcode = '54000',
            detail = 'The JSON has ' || octet_length(pg_catalog.redshift_super_text(value)) || ' bytes, VARCHAR 65535.',
            hint = 'JSON_SERIALIZE_TO_VARBYTE takes longer ones.';
    end if;
    return pg_catalog.redshift_super_text(value);
end
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_json_size.html
create function pg_catalog.json_size(value super) returns integer
    language sql immutable strict parallel safe
    return octet_length(pg_catalog.redshift_super_text(value));

-- The size in the memory of a cluster is not documented.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_SIZE.html
create function pg_catalog.size(value super) returns integer
    language plpgsql immutable parallel safe as $$
begin
    raise exception 'function size is not supported by the local Redshift' using errcode = '0A000',
        hint = 'JSON_SIZE gives the number of bytes of the JSON';
end
$$;

-- What a value is; false for NULL
-- https://docs.aws.amazon.com/redshift/latest/dg/query-super.html#introspection

create function pg_catalog.redshift_super_rank(value super) returns integer
    language sql immutable parallel safe
    return coalesce(pg_catalog.redshift_json_rank(pg_catalog.redshift_super_text(value)), 6);

-- Redshift has no type json.
alter function pg_catalog.json_typeof(json) rename to pg_json_typeof;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_json_typeof.html
create function pg_catalog.json_typeof(value super) returns varchar
    language sql immutable parallel safe
    return ('{boolean,number,string,array,object,"null"}'::text[])[pg_catalog.redshift_super_rank(value)];

create function pg_catalog.redshift_is_whole(value super, low numeric, high numeric) returns boolean
    language sql immutable parallel safe
    return case when pg_catalog.redshift_super_rank(value) = 2
            and pg_catalog.redshift_super_text(value) ~ '^-?[0-9]+$'
        then pg_catalog.redshift_super_text(value)::numeric between low and high else false end;

create function pg_catalog.is_smallint(value super) returns boolean
    language sql immutable parallel safe
    return pg_catalog.redshift_is_whole(value, -32768, 32767);

create function pg_catalog.is_integer(value super) returns boolean
    language sql immutable parallel safe
    return pg_catalog.redshift_is_whole(value, -2147483648, 2147483647);

create function pg_catalog.is_bigint(value super) returns boolean
    language sql immutable parallel safe
    return pg_catalog.redshift_is_whole(value, -9223372036854775808, 9223372036854775807);

create function pg_catalog.is_float(value super) returns boolean
    language sql immutable parallel safe
    return pg_catalog.redshift_super_rank(value) = 2 and pg_catalog.redshift_super_text(value) ~ 'e';

create function pg_catalog.is_decimal(value super) returns boolean
    language sql immutable parallel safe
    return pg_catalog.redshift_super_rank(value) = 2 and pg_catalog.redshift_super_text(value) !~ 'e';

create function pg_catalog.is_boolean(value super) returns boolean
    language sql immutable parallel safe
    return pg_catalog.redshift_super_rank(value) = 1;

create function pg_catalog.is_varchar(value super) returns boolean
    language sql immutable parallel safe
    return pg_catalog.redshift_super_rank(value) = 3;

create function pg_catalog.is_char(value super) returns boolean
    language sql immutable parallel safe
    return pg_catalog.redshift_super_rank(value) = 3
        and pg_catalog.redshift_json_string(pg_catalog.redshift_super_text(value)) !~ '[^\x01-\x7f]';

create function pg_catalog.is_array(value super) returns boolean
    language sql immutable parallel safe
    return pg_catalog.redshift_super_rank(value) = 4;

create function pg_catalog.is_object(value super) returns boolean
    language sql immutable parallel safe
    return pg_catalog.redshift_super_rank(value) = 5;

create function pg_catalog.is_scalar(value super) returns boolean
    language sql immutable parallel safe
    return pg_catalog.redshift_super_rank(value) <= 3;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_decimal_precision.html
create function pg_catalog.decimal_precision(value super) returns integer
    language sql immutable strict parallel safe
    return case when pg_catalog.is_decimal(value)
        then greatest(1, length(ltrim(translate(pg_catalog.redshift_super_text(value), '-.', ''), '0'))) end;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_decimal_scale.html
create function pg_catalog.decimal_scale(value super) returns integer
    language sql immutable strict parallel safe
    return case when pg_catalog.is_decimal(value) then scale(pg_catalog.redshift_super_text(value)::numeric) end;

-- Navigation: NULL for a path that does not exist, an error in strict mode
-- https://docs.aws.amazon.com/redshift/latest/dg/super-configurations.html#lax-strict-modes

create function pg_catalog.redshift_no_path(step text) returns super
    language plpgsql stable parallel safe as $$
begin
    if pg_catalog.redshift_is_on('navigate_super_null_on_error', true) then
        return null;
    end if;
    raise exception 'invalid navigation of a SUPER value: it has no %', step using errcode = '22023',
        hint = 'SET navigate_super_null_on_error TO on';
end
$$;

create function pg_catalog.redshift_attribute(value super, name text) returns super
    language plpgsql stable strict parallel safe as $$
declare
    document text := pg_catalog.redshift_super_text(value);
    found text;
begin
    if left(document, 1) = '{' then
        found := json_object_field(document::json, name)::text;
    end if;
    if found is null then
        return pg_catalog.redshift_no_path('attribute "' || name || '"');
    end if;
    return pg_catalog.redshift_super_of(nullif(found, 'null'));
end
$$;

-- A name as it is written: its case counts only if the session says so.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_enable_case_sensitive_super_attribute.html
create function pg_catalog.redshift_attribute(value super, name text, quoted boolean) returns super
    language sql stable strict parallel safe
    return pg_catalog.redshift_attribute(value, case
        when pg_catalog.redshift_is_on('enable_case_sensitive_super_attribute', false)
            or quoted and pg_catalog.redshift_is_on('enable_case_sensitive_identifier', false) then name
        else lower(name) end);

create function pg_catalog.redshift_element(value super, index bigint) returns super
    language plpgsql stable strict parallel safe as $$
declare
    document text := pg_catalog.redshift_super_text(value);
    found text;
begin
    if left(document, 1) = '[' and index between 0 and 2147483647 then
        found := json_array_element(document::json, index::integer)::text;
    end if;
    if found is null then
        return pg_catalog.redshift_no_path('element ' || index);
    end if;
    return pg_catalog.redshift_super_of(nullif(found, 'null'));
end
$$;

-- Columns of the catalog are arrays of PostgreSQL's; clients look into them.
create function pg_catalog.redshift_element(value anyarray, index bigint) returns anyelement
    language sql immutable strict parallel safe as 'select $1[$2::integer]';

-- Unnesting and unpivoting: no rows for what is no array or no object
-- https://docs.aws.amazon.com/redshift/latest/dg/query-super.html#unnest

create function pg_catalog.redshift_unnest(value super) returns setof super
    language sql stable strict rows 10 parallel safe as $$
    select pg_catalog.redshift_super_of(nullif(element.value::text, 'null'))
    from json_array_elements(case when pg_catalog.redshift_super_rank($1) = 4
        then pg_catalog.redshift_super_text($1)::json end) as element(value)
$$;

create function pg_catalog.redshift_unnest_with_index(value super) returns table (element super, index bigint)
    language sql stable strict rows 10 parallel safe as $$
    select pg_catalog.redshift_super_of(nullif(element.value::text, 'null')), element.n - 1
    from json_array_elements(case when pg_catalog.redshift_super_rank($1) = 4
        then pg_catalog.redshift_super_text($1)::json end) with ordinality as element(value, n)
$$;

create function pg_catalog.redshift_unpivot(value super) returns table (element super, attribute varchar)
    language sql stable strict rows 10 parallel safe as $$
    select pg_catalog.redshift_super_of(nullif(pair.value::text, 'null')), pair.key::varchar
    from json_each(case when pg_catalog.redshift_super_rank($1) = 5
        then pg_catalog.redshift_super_text($1)::json end) as pair(key, value)
$$;

create function pg_catalog.redshift_unpivot_values(value super) returns setof super
    language sql stable strict rows 10 parallel safe as $$
    select pair.element from pg_catalog.redshift_unpivot($1) as pair
$$;
