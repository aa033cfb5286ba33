-- JSON functions over strings; those over SUPER are elsewhere.
-- https://docs.aws.amazon.com/redshift/latest/dg/json-functions.html

-- https://docs.aws.amazon.com/redshift/latest/dg/IS_VALID_JSON.html
create function pg_catalog.is_valid_json(value text) returns boolean
    language sql immutable parallel safe
    return value is json object;

-- https://docs.aws.amazon.com/redshift/latest/dg/IS_VALID_JSON_ARRAY.html
create function pg_catalog.is_valid_json_array(value text) returns boolean
    language sql immutable parallel safe
    return value is json array;

create function pg_catalog.redshift_invalid_json(kind text, value text) returns json
    language plpgsql immutable parallel safe as $$
begin
    raise exception 'JSON parsing error' using errcode = 'XX000', detail = format('invalid json %s %s', kind, value);
end
$$;

create function pg_catalog.redshift_json_object(value text, null_if_invalid boolean) returns json
    language sql immutable parallel safe
    return case
        when value is json object then value::json
        when value is null or null_if_invalid then null
        else pg_catalog.redshift_invalid_json('object', value)
    end;

create function pg_catalog.redshift_json_array(value text, null_if_invalid boolean) returns json
    language sql immutable parallel safe
    return case
        when value is json array then value::json
        when value is null or null_if_invalid then null
        else pg_catalog.redshift_invalid_json('array object', value)
    end;

-- https://docs.aws.amazon.com/redshift/latest/dg/JSON_ARRAY_LENGTH.html

create function pg_catalog.json_array_length(value text, null_if_invalid boolean) returns integer
    language sql immutable parallel safe
    return pg_catalog.json_array_length(pg_catalog.redshift_json_array(value, null_if_invalid));

create function pg_catalog.json_array_length(value text) returns integer
    language sql immutable parallel safe
    return pg_catalog.json_array_length(value, false);

-- Elements count from 0; NULL if there is none.
-- https://docs.aws.amazon.com/redshift/latest/dg/JSON_EXTRACT_ARRAY_ELEMENT_TEXT.html

create function pg_catalog.json_extract_array_element_text(
    value text, element integer, null_if_invalid boolean) returns character varying
    language sql immutable parallel safe
    return pg_catalog.redshift_json_array(value, null_if_invalid) ->> case when element >= 0 then element end;

create function pg_catalog.json_extract_array_element_text(value text, element integer) returns character varying
    language sql immutable parallel safe
    return pg_catalog.json_extract_array_element_text(value, element, false);

create function pg_catalog.json_extract_array_element_text(
    value text, element double precision, null_if_invalid boolean) returns character varying
    language sql immutable parallel safe
    return pg_catalog.json_extract_array_element_text(value, element::integer, null_if_invalid);

create function pg_catalog.json_extract_array_element_text(
    value text, element double precision) returns character varying
    language sql immutable parallel safe
    return pg_catalog.json_extract_array_element_text(value, element::integer, false);

-- One to five keys; NULL if there is no such path. A key is no index of an array.
-- https://docs.aws.amazon.com/redshift/latest/dg/JSON_EXTRACT_PATH_TEXT.html
do $$
declare
    arguments text := 'value text';
    path text := '';
    keys text := '';
begin
    for depth in 1 .. 5 loop
        arguments := arguments || format(', key%s text', depth);
        path := path || case depth when 1 then '' else format(' -> key%s', depth - 1) end;
        keys := keys || format('key%s, ', depth);
        execute format(
            'create function pg_catalog.json_extract_path_text(%s, null_if_invalid boolean) returns character varying '
                'language sql immutable parallel safe '
                'return pg_catalog.redshift_json_object(value, null_if_invalid)%s ->> key%s',
            arguments, path, depth);
        execute format(
            'create function pg_catalog.json_extract_path_text(%s) returns character varying '
                'language sql immutable parallel safe '
                'return pg_catalog.json_extract_path_text(value, %s false)',
            arguments, keys);
    end loop;
end
$$;
