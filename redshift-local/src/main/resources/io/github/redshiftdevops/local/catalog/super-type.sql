-- SUPER: the type, what it reads and prints, and its casts
-- https://docs.aws.amazon.com/redshift/latest/dg/r_SUPER_type.html
--
-- A value is the text of its JSON: without blanks, attributes in the order they came in. A number with an exponent is a
-- floating point number, any other is a decimal. JSON's null is SQL's NULL, except within an array or object.

create type pg_catalog.super;

-- The OID by which drivers know the type.
update pg_catalog.pg_type set oid = 4000 where typname = 'super' and typnamespace = 'pg_catalog'::regnamespace;

create function pg_catalog.redshift_super_read(cstring) returns pg_catalog.super
    language internal immutable strict parallel safe as 'textin';

create function pg_catalog.redshift_super_print(pg_catalog.super) returns cstring
    language internal immutable strict parallel safe as 'textout';

create type pg_catalog.super (
    input = pg_catalog.redshift_super_read,
    output = pg_catalog.redshift_super_print,
    like = text,
    category = 'N'
);

-- The two are the same bytes; xmltotext returns its argument.

create function pg_catalog.redshift_super_text(pg_catalog.super) returns text
    language internal immutable strict parallel safe as 'xmltotext';

create function pg_catalog.redshift_super_of(text) returns pg_catalog.super
    language internal immutable strict parallel safe as 'xmltotext';

-- What type a value has: 1 boolean, 2 number, 3 string, 4 array, 5 object, which is also the order of the types.
-- https://docs.aws.amazon.com/redshift/latest/dg/query-super.html#order-by
create function pg_catalog.redshift_json_rank(json text) returns integer
    language sql immutable strict parallel safe
    return case left(json, 1)
        when 't' then 1 when 'f' then 1 when '"' then 3 when '[' then 4 when '{' then 5 when 'n' then 6 else 2 end;

create function pg_catalog.redshift_json_string(json text) returns text
    language sql immutable strict parallel safe
    return case when strpos(json, E'\\') = 0 then substr(json, 2, length(json) - 2)
        else json::pg_catalog.json #>> '{}' end;

-- A parameter of the session that is on or off.
create function pg_catalog.redshift_is_on(parameter text, by_default boolean) returns boolean
    language sql stable parallel safe
    return coalesce(nullif(current_setting('redshift.' || parameter, true), '')::boolean, by_default);

-- 0.000123 as 1.23e-4
create function pg_catalog.redshift_json_float(number text) returns text
    language plpgsql immutable strict parallel safe as $$
declare
    plain text := abs(number::float8)::numeric::text;
    digits text := ltrim(replace(plain, '.', ''), '0');
    exponent integer := length(split_part(plain, '.', 1)) - 1;
begin
    if number::float8 = 0 then
        return '0e+0';
    end if;
    if left(plain, 1) = '0' then
        exponent := length(digits) - length(replace(plain, '.', ''));
    end if;
    digits := rtrim(digits, '0');
    return case when number::float8 < 0 then '-' else '' end || left(digits, 1)
        || case when length(digits) > 1 then '.' || substr(digits, 2) else '' end
        || 'e' || case when exponent < 0 then '-' else '+' end || abs(exponent);
end
$$;

create function pg_catalog.redshift_json_number(number text) returns text
    language sql immutable strict parallel safe
    return case
        when number ~ '[eE]' or length(translate(number, '-.', '')) > 38 then pg_catalog.redshift_json_float(number)
        else number end;

-- Limits of a SUPER value, and the options of JSON_PARSE
-- https://docs.aws.amazon.com/redshift/latest/dg/super-configurations.html#parsing-options-super
create function pg_catalog.redshift_json_check_string(content text) returns text
    language plpgsql stable strict parallel safe as $$
begin
    if octet_length(content) <= 65535 then
        return content;
    end if;
    if not pg_catalog.redshift_is_on('json_parse_truncate_strings', false) then
        raise exception 'JSON parsing error' using errcode = 'XX000',
            detail = 'A string exceeds the maximum length of VARCHAR, 65535 bytes.',
            hint = 'SET json_parse_truncate_strings TO on';
    end if;
    content := left(content, 65535);
    while octet_length(content) > 65535 loop
        content := left(content, length(content) - (octet_length(content) - 65535 + 3) / 4);
    end loop;
    return content;
end
$$;

create function pg_catalog.redshift_json_canonical(value json) returns text
    language plpgsql stable strict parallel safe as $$
declare
    plain text := ltrim(value::text, E' \t\r\n');
    attributes bigint;
    distinct_attributes bigint;
    canonical text;
begin
    case left(plain, 1)
        when '{' then
            select count(*), count(distinct key),
                   '{' || coalesce(string_agg(to_json(key)::text || ':' || pg_catalog.redshift_json_canonical(each.value), ','
                       order by n) filter (where last), '') || '}'
            into attributes, distinct_attributes, canonical
            from (select e.key, e.value, e.n, e.n = max(e.n) over (partition by e.key) as last
                  from json_each(value) with ordinality e(key, value, n)) each;
            if attributes <> distinct_attributes
                and not pg_catalog.redshift_is_on('json_parse_dedup_attributes', false) then
                raise exception 'JSON parsing error' using errcode = 'XX000',
                    detail = 'An object has two attributes of the same name.',
                    hint = 'SET json_parse_dedup_attributes TO on';
            end if;
            return canonical;
        when '[' then
            return (select '[' || coalesce(string_agg(pg_catalog.redshift_json_canonical(e.value), ',' order by n), '')
                        || ']'
                    from json_array_elements(value) with ordinality e(value, n));
        when '"' then
            return to_json(pg_catalog.redshift_json_check_string(value #>> '{}'))::text;
        else
            plain := rtrim(plain, E' \t\r\n');
            return case when plain in ('true', 'false', 'null') then plain
                else pg_catalog.redshift_json_number(plain) end;
    end case;
end
$$;

-- Most documents need no more than their blanks removed.
create function pg_catalog.redshift_json_compact(document text) returns text
    language plpgsql stable strict parallel safe as $$
declare
    compact text := pg_regexp_replace(document, '("[^"]*")|\s+', '\1', 'g');
begin
    if octet_length(document) > 16777216 then
        raise exception 'JSON parsing error' using errcode = 'XX000',
            detail = 'The document exceeds the maximum size of SUPER, 16 MB.';
    end if;
    if strpos(document, E'\\') > 0 or octet_length(document) > 65535 or not document is json with unique keys
        or pg_regexp_replace(compact, '"[^"]*"', '', 'g') ~ '[0-9][eE]|[0-9.]{39}' then
        return pg_catalog.redshift_json_canonical(document::json);
    end if;
    return compact;
end
$$;

-- What stands for a SUPER in SQL, or is bound to a parameter, is a string, not JSON: 'abc' is "abc".
-- https://docs.aws.amazon.com/redshift/latest/dg/ingest-super.html
-- Behind the mark comes JSON; so the gateway hands over a value that it has got as text.
create function pg_catalog.redshift_super_literal(value text) returns pg_catalog.super
    language sql stable strict parallel safe
    return pg_catalog.redshift_super_of(case when left(value, 7) = E'\x01super\x01'
        then pg_catalog.redshift_json_compact(substr(value, 8))
        else to_json(pg_catalog.redshift_json_check_string(value))::text end);

-- CREATE FUNCTION lets only functions in C take a cstring; one in SQL works as well.
create function pg_catalog.redshift_super_input(value text, type oid, modifier integer) returns pg_catalog.super
    language sql stable strict parallel safe as 'select pg_catalog.redshift_super_literal($1::text)';

update pg_catalog.pg_proc set proargtypes = '2275 26 23'
where oid = 'pg_catalog.redshift_super_input(text, oid, integer)'::regprocedure;

update pg_catalog.pg_type set typinput = 'pg_catalog.redshift_super_input'::regproc
where oid = 'pg_catalog.super'::regtype;

-- Casts to SUPER; none of date and time
-- https://docs.aws.amazon.com/redshift/latest/dg/limitations-super.html

create function pg_catalog.redshift_super(value text) returns pg_catalog.super
    language sql stable strict parallel safe
    return pg_catalog.redshift_super_of(to_json(value)::text);

create function pg_catalog.redshift_super(value boolean) returns pg_catalog.super
    language sql immutable strict parallel safe
    return pg_catalog.redshift_super_of(case when value then 'true' else 'false' end);

create function pg_catalog.redshift_super(value numeric) returns pg_catalog.super
    language sql immutable strict parallel safe
    return pg_catalog.redshift_super_of(value::text);

do $$
declare
    type text;
begin
    foreach type in array array['smallint', 'integer', 'bigint'] loop
        execute format('create function pg_catalog.redshift_super(value %s) returns pg_catalog.super
            language sql immutable strict parallel safe
            return pg_catalog.redshift_super_of(value::text)', type);
    end loop;
    foreach type in array array['real', 'double precision'] loop
        execute format('create function pg_catalog.redshift_super(value %s) returns pg_catalog.super
            language sql immutable strict parallel safe
            return pg_catalog.redshift_super_of(pg_catalog.redshift_json_float(value::text))', type);
    end loop;
    foreach type in array array['text', 'boolean', 'numeric', 'smallint', 'integer', 'bigint', 'real', 'double precision']
    loop
        execute format('create cast (%1$s as super) with function pg_catalog.redshift_super(%1$s) as assignment', type);
    end loop;
    create cast (varchar as super) with function pg_catalog.redshift_super(text) as assignment;
end
$$;

create function pg_catalog.redshift_super(value character) returns pg_catalog.super
    language sql stable strict parallel safe
    return pg_catalog.redshift_super(value::text);

do $$ begin
    create cast (character as super) with function pg_catalog.redshift_super(character) as assignment;
end $$;

-- Casts from SUPER, NULL where the value does not fit
-- https://docs.aws.amazon.com/redshift/latest/dg/query-super.html#lax-semantics

-- PostgreSQL's function remembers the first type that it is asked for at a place.
create function pg_catalog.redshift_is_valid(content text, type text) returns boolean
    language sql stable strict parallel safe
    return case type
        when 'smallint' then pg_input_is_valid(content, 'smallint')
        when 'integer' then pg_input_is_valid(content, 'integer')
        when 'bigint' then pg_input_is_valid(content, 'bigint')
        when 'numeric' then pg_input_is_valid(content, 'numeric')
        when 'real' then pg_input_is_valid(content, 'real')
        when 'double precision' then pg_input_is_valid(content, 'double precision')
        when 'boolean' then pg_input_is_valid(content, 'boolean')
        when 'date' then pg_input_is_valid(content, 'date')
        when 'timestamp' then pg_input_is_valid(content, 'timestamp')
        when 'timestamptz' then pg_input_is_valid(content, 'timestamptz')
        when 'time' then pg_input_is_valid(content, 'time')
        when 'timetz' then pg_input_is_valid(content, 'timetz')
        else type = 'text' end;

create function pg_catalog.redshift_super_cast(value super, target text) returns text
    language plpgsql stable strict parallel safe as $$
declare
    json text := pg_catalog.redshift_super_text(value);
    kind integer := pg_catalog.redshift_json_rank(json);
    content text := case kind when 3 then pg_catalog.redshift_json_string(json) when 1 then json when 2 then json end;
begin
    if target = any ('{smallint,integer,bigint}') and kind = 1 then
        content := case json when 'true' then '1' else '0' end;
    elsif target = any ('{smallint,integer,bigint}') and pg_catalog.redshift_is_valid(content, 'numeric') then
        content := case when content::numeric not in ('NaN', 'Infinity', '-Infinity')
            then round(content::numeric)::text end;
    elsif target = 'boolean' and kind = 2 then
        content := case when json ~ '^-?[0-9]+$' then (json::numeric <> 0)::text end;
    elsif target = 'text' and kind = 2 and json ~ 'e' then
        content := json::float8::text;
    elsif target = any ('{date,timestamp,timestamptz,time,timetz}') and kind <> 3
        or target = any ('{numeric,real,double precision}') and kind = 1 then
        content := null;
    end if;
    if content is null or not pg_catalog.redshift_is_valid(content, target) then
        if not pg_catalog.redshift_is_on('cast_super_null_on_error', true) then
            raise exception 'cannot cast SUPER value to type %', target using errcode = '22018',
                hint = 'SET cast_super_null_on_error TO on';
        end if;
        return null;
    end if;
    return content;
end
$$;

create function pg_catalog.redshift_super_to_numeric(value super, modifier integer, explicit boolean) returns numeric
    language plpgsql stable strict parallel safe as $$
declare
    digits integer := case when modifier >= 4 then (modifier - 4) >> 16 & 65535 end;
    scale integer := case when modifier >= 4 then modifier - 4 & 2047 end;
    number numeric := pg_catalog.redshift_super_cast(value, 'numeric')::numeric;
begin
    number := round(number, coalesce(scale, scale(number)));
    if abs(number) < (10::numeric ^ (digits - scale)) is not false then
        return number;
    end if;
    if not pg_catalog.redshift_is_on('cast_super_null_on_error', true) then
        raise exception 'numeric field overflow' using errcode = '22003';
    end if;
    return null;
end
$$;

do $$
declare
    type text;
begin
    foreach type in array array['smallint', 'integer', 'bigint', 'boolean', 'real', 'double precision', 'text', 'varchar',
        'date', 'timestamp', 'timestamptz', 'time', 'timetz'] loop
        execute format('create function pg_catalog.%1$I(value super) returns %2$s
            language sql stable strict parallel safe
            return pg_catalog.redshift_super_cast(value, %3$L)::%2$s',
            'redshift_super_to_' || replace(type, ' ', '_'), type, case type when 'varchar' then 'text' else type end);
        execute format('create cast (super as %s) with function pg_catalog.%I(super)',
            type, 'redshift_super_to_' || replace(type, ' ', '_'));
    end loop;
    create function pg_catalog.redshift_super_to_character(value super) returns character
        language sql stable strict parallel safe
        return pg_catalog.redshift_super_cast(value, 'text')::bpchar;
    create cast (super as character) with function pg_catalog.redshift_super_to_character(super);
    create cast (super as numeric) with function pg_catalog.redshift_super_to_numeric(super, integer, boolean);
end
$$;
