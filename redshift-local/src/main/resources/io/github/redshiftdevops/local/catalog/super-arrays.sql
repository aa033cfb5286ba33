-- Array and object functions of SUPER
-- https://docs.aws.amazon.com/redshift/latest/dg/Array_Functions.html
-- https://docs.aws.amazon.com/redshift/latest/dg/Object_Functions.html

-- The elements as JSON; NULL if it is no array
create function pg_catalog.redshift_elements(value super) returns text[]
    language sql immutable strict parallel safe as $$
    select case when pg_catalog.redshift_super_rank($1) = 4 then array(
        select element.value::text
        from json_array_elements(pg_catalog.redshift_super_text($1)::json) with ordinality as element(value, n)
        order by element.n) end
$$;

create function pg_catalog.redshift_array_of(elements text[]) returns super
    language sql immutable strict parallel safe
    return pg_catalog.redshift_super_of('[' || array_to_string(elements, ',') || ']');

-- https://docs.aws.amazon.com/redshift/latest/dg/r_array.html

create function pg_catalog."array"(variadic elements super[]) returns super
    language sql immutable parallel safe
    return pg_catalog.redshift_super_of('[' || array_to_string(elements, ',', 'null') || ']');

create function pg_catalog."array"() returns super
    language sql immutable parallel safe
    return pg_catalog.redshift_super_of('[]');

-- https://docs.aws.amazon.com/redshift/latest/dg/r_array_concat.html
create function pg_catalog.array_concat(first super, second super) returns super
    language sql immutable strict parallel safe
    return pg_catalog.redshift_array_of(case
        when pg_catalog.is_array(first) and pg_catalog.is_array(second)
        then pg_catalog.redshift_elements(first) || pg_catalog.redshift_elements(second) end);

create function pg_catalog.redshift_flat_elements(elements text[]) returns text[]
    language sql immutable strict parallel safe as $$
    select array(
        select flat.value
        from unnest($1) with ordinality as element(value, n),
            unnest(case when left(element.value, 1) = '['
                then pg_catalog.redshift_flat_elements(
                    pg_catalog.redshift_elements(pg_catalog.redshift_super_of(element.value)))
                else array[element.value] end) with ordinality as flat(value, n)
        order by element.n, flat.n)
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/array_flatten.html
create function pg_catalog.array_flatten(value super) returns super
    language sql immutable strict parallel safe
    return pg_catalog.redshift_array_of(
        pg_catalog.redshift_flat_elements(pg_catalog.redshift_elements(value)));

-- https://docs.aws.amazon.com/redshift/latest/dg/get_array_length.html
create function pg_catalog.get_array_length(value super) returns integer
    language sql immutable strict parallel safe
    return cardinality(pg_catalog.redshift_elements(value));

-- https://docs.aws.amazon.com/redshift/latest/dg/split_to_array.html
create function pg_catalog.split_to_array(string text, delimiter text default ',') returns super
    language sql stable strict parallel safe as $$
    select pg_catalog.redshift_array_of(array(
        select to_json(part.value)::text
        from unnest(string_to_array($1, $2)) with ordinality as part(value, n)
        order by part.n))
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_subarray.html
create function pg_catalog.subarray(value super, start_position integer, length integer) returns super
    language plpgsql immutable strict parallel safe as $$
declare
    elements text[] := pg_catalog.redshift_elements(value);
    first integer := case when start_position < 0 then cardinality(elements) + start_position else start_position end;
begin
    return pg_catalog.redshift_array_of(elements[greatest(first, 0) + 1 : first + length]);
end
$$;

create function pg_catalog.subarray(value super, start_position integer) returns super
    language sql immutable strict parallel safe
    return pg_catalog.subarray(value, start_position, pg_catalog.get_array_length(value));

-- The order in an array: that of SUPER, NULL last
create function pg_catalog.redshift_sorted(elements text[]) returns text[]
    language sql immutable strict parallel safe as $$
    select array(select value from unnest($1) as element(value) order by pg_catalog.redshift_super_of(value))
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/array_sort.html

create function pg_catalog.array_sort(value super, sort_ascending boolean, nulls_first boolean) returns super
    language plpgsql immutable strict parallel safe as $$
declare
    elements text[] := pg_catalog.redshift_elements(value);
    nulls text[] := array_fill('null'::text, array[cardinality(array_positions(elements, 'null'))]);
    sorted text[] := pg_catalog.redshift_sorted(array_remove(elements, 'null'));
begin
    if not sort_ascending then
        sorted := array(select s.value from unnest(sorted) with ordinality s(value, n) order by s.n desc);
    end if;
    return pg_catalog.redshift_array_of(case when nulls_first then nulls || sorted else sorted || nulls end);
end
$$;

create function pg_catalog.array_sort(value super, sort_ascending boolean default true) returns super
    language sql immutable strict parallel safe
    return pg_catalog.array_sort(value, sort_ascending, not sort_ascending);

create function pg_catalog.redshift_distinct(elements text[]) returns text[]
    language sql immutable strict parallel safe as $$
    select array(
        select (array_agg(value order by n))[1]
        from unnest($1) with ordinality as element(value, n)
        group by pg_catalog.redshift_super_of(value)
        order by min(n))
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/array_distinct.html
create function pg_catalog.array_distinct(value super) returns super
    language sql immutable strict parallel safe
    return pg_catalog.redshift_array_of(pg_catalog.redshift_distinct(pg_catalog.redshift_elements(value)));

-- https://docs.aws.amazon.com/redshift/latest/dg/array_union.html
create function pg_catalog.array_union(first super, second super) returns super
    language sql immutable strict parallel safe
    return pg_catalog.array_distinct(pg_catalog.array_concat(first, second));

-- Those elements of the first array that are, or are not, in the second one; each of these stands for one, or for all.
create function pg_catalog.redshift_array_match(first super, second super, once boolean, wanted boolean) returns super
    language plpgsql immutable strict parallel safe as $$
declare
    elements text[] := pg_catalog.redshift_elements(first);
    others text[] := pg_catalog.redshift_elements(second);
    kept text[] := '{}';
    element text;
    place integer;
begin
    if elements is null or others is null then
        return null;
    end if;
    foreach element in array case when once then pg_catalog.redshift_distinct(elements) else elements end loop
        place := (select o.n from unnest(others) with ordinality o(value, n)
                  where pg_catalog.redshift_json_compare(o.value, element) = 0 order by o.n limit 1);
        if (place is not null) = wanted then
            kept := kept || element;
        end if;
        if place is not null and not once then
            others := others[:place - 1] || others[place + 1:];
        end if;
    end loop;
    return pg_catalog.redshift_array_of(kept);
end
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/array_except.html
create function pg_catalog.array_except(first super, second super, "distinct" boolean default false) returns super
    language sql immutable strict parallel safe
    return pg_catalog.redshift_array_match(first, second, "distinct", false);

-- https://docs.aws.amazon.com/redshift/latest/dg/array_intersection.html
create function pg_catalog.array_intersection(first super, second super, "distinct" boolean default false) returns super
    language sql immutable strict parallel safe
    return pg_catalog.redshift_array_match(first, second, "distinct", true);

-- https://docs.aws.amazon.com/redshift/latest/dg/arrays_overlap.html
create function pg_catalog.arrays_overlap(first super, second super) returns boolean
    language sql immutable strict parallel safe
    return pg_catalog.get_array_length(pg_catalog.array_intersection(first, second, true)) > 0;

-- Where a value is in an array, counted from 0. If NULL is no value to be searched, whatever depends on it is NULL.
create function pg_catalog.redshift_positions(value super, wanted super, null_match boolean) returns integer[]
    language plpgsql immutable parallel safe as $$
declare
    elements text[] := pg_catalog.redshift_elements(value);
    json text := coalesce(pg_catalog.redshift_super_text(wanted), 'null');
    positions integer[];
begin
    if elements is null or wanted is null and not null_match then
        return null;
    end if;
    positions := array(select e.n - 1 from unnest(elements) with ordinality e(value, n)
                       where pg_catalog.redshift_json_compare(e.value, json) = 0 order by e.n);
    return case when positions = '{}' and not null_match and 'null' = any (elements) then null else positions end;
end
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/array_contains.html
-- https://docs.aws.amazon.com/redshift/latest/dg/array_position.html
-- https://docs.aws.amazon.com/redshift/latest/dg/array_positions.html
do $$
declare
    type text;
    name text;
    result text;
    expression text;
begin
    for name, result, expression in values
        ('array_contains', 'boolean', 'cardinality(%s) > 0'),
        ('array_position', 'integer', 'case when cardinality(%1$s) = 0 then -1 else (%1$s)[1] end'),
        ('array_positions', 'super', 'pg_catalog.redshift_array_of((%s)::text[])')
    loop
        execute format('create function pg_catalog.%I(value super, wanted super, null_match boolean) returns %s
            language sql immutable parallel safe return %s',
            name, result, format(expression, 'pg_catalog.redshift_positions(value, wanted, null_match)'));
        execute format('create function pg_catalog.%1$I(value super, wanted super) returns %2$s
            language sql stable parallel safe
            return pg_catalog.%1$I(value, wanted, pg_catalog.redshift_is_on(''default_array_search_null_handling'', true))',
            name, result);
        foreach type in array
            array['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision', 'text', 'boolean']
        loop
            execute format('create function pg_catalog.%1$I(value super, wanted %2$s, null_match boolean) returns %3$s
                language sql stable parallel safe
                return pg_catalog.%1$I(value, pg_catalog.redshift_super(wanted), null_match)', name, type, result);
            execute format('create function pg_catalog.%1$I(value super, wanted %2$s) returns %3$s
                language sql stable parallel safe
                return pg_catalog.%1$I(value, pg_catalog.redshift_super(wanted))', name, type, result);
        end loop;
    end loop;
end
$$;

-- Objects

-- https://docs.aws.amazon.com/redshift/latest/dg/r_object_function.html

create function pg_catalog.object(variadic keys_and_values super[]) returns super
    language plpgsql immutable parallel safe as $$
declare
    pairs text[] := '{}';
    keys text[] := '{}';
    i integer;
    key text;
begin
    if cardinality(keys_and_values) % 2 = 1 then
        raise exception 'OBJECT needs a value for each key' using errcode = '42883';
    end if;
    for i in 1 .. cardinality(keys_and_values) by 2 loop
        key := pg_catalog.redshift_super_text(keys_and_values[i]);
        if pg_catalog.redshift_json_rank(key) is distinct from 3 then
            raise exception 'a key of OBJECT must be a string that is not NULL' using errcode = '22023';
        elsif key = any (keys) then
            raise exception 'OBJECT has two keys %', key using errcode = '22023';
        end if;
        keys := keys || key;
        pairs := pairs || (key || ':' || coalesce(pg_catalog.redshift_super_text(keys_and_values[i + 1]), 'null'));
    end loop;
    return pg_catalog.redshift_super_of('{' || array_to_string(pairs, ',') || '}');
end
$$;

create function pg_catalog.object() returns super
    language sql immutable parallel safe
    return pg_catalog.redshift_super_of('{}');

-- https://docs.aws.amazon.com/redshift/latest/dg/get_number_attributes.html
create function pg_catalog.get_number_attributes(value super) returns integer
    language sql immutable strict parallel safe as $$
    select case when pg_catalog.is_object($1) then (
        select count(*)::integer from json_object_keys(pg_catalog.redshift_super_text($1)::json)) end
$$;

create function pg_catalog.redshift_json_rename(document text, upper_case boolean) returns text
    language plpgsql immutable strict parallel safe as $$
declare
    attributes bigint;
    names bigint;
    renamed text;
begin
    case left(document, 1)
        when '[' then
            return (select '[' || coalesce(string_agg(
                        pg_catalog.redshift_json_rename(e.value::text, upper_case), ',' order by e.n), '') || ']'
                    from json_array_elements(document::json) with ordinality e(value, n));
        when '{' then
            select count(*), count(distinct name),
                '{' || coalesce(string_agg(to_json(name)::text || ':'
                    || pg_catalog.redshift_json_rename(value::text, upper_case), ',' order by n), '') || '}'
            into attributes, names, renamed
            from (select case when upper_case then upper(e.key) else lower(e.key) end as name, e.value, e.n
                  from json_each(document::json) with ordinality e(key, value, n)) as attribute;
            if attributes > names then
                raise exception 'Invalid input' using errcode = 'XX000',
                    detail = 'SUPER value has duplicate attributes after case conversion.';
            end if;
            return renamed;
        else
            return document;
    end case;
end
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_lower_attribute_names.html
create function pg_catalog.lower_attribute_names(value super) returns super
    language sql immutable strict parallel safe
    return pg_catalog.redshift_super_of(
        pg_catalog.redshift_json_rename(pg_catalog.redshift_super_text(value), false));

-- https://docs.aws.amazon.com/redshift/latest/dg/r_upper_attribute_names.html
create function pg_catalog.upper_attribute_names(value super) returns super
    language sql immutable strict parallel safe
    return pg_catalog.redshift_super_of(
        pg_catalog.redshift_json_rename(pg_catalog.redshift_super_text(value), true));

-- OBJECT_TRANSFORM: the attributes on the paths, and then those that are set. A path is a JSON array of names.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_object_transform_function.html

create function pg_catalog.redshift_path(path super) returns text
    language plpgsql immutable strict parallel safe as $$
declare
    content text := pg_catalog.redshift_json_string(pg_catalog.redshift_super_text(path));
begin
    if content !~ '^"([^"]|"")+"(\."([^"]|"")+")*$' then
        raise exception 'invalid path % in OBJECT_TRANSFORM', content using errcode = '22023',
            hint = 'write it as ''"a"."b"''';
    end if;
    return (select json_agg(replace(part[1], '""', '"'))::text
            from regexp_matches(content, '"((?:[^"]|"")+)"', 'g') part);
end
$$;

create function pg_catalog.redshift_object_keep(document json, paths text[]) returns text
    language plpgsql immutable strict parallel safe as $$
declare
    pairs text[] := '{}';
    pair record;
    tails text[];
    kept text;
begin
    for pair in select key, value from json_each(document) loop
        tails := array(select (select coalesce(json_agg(step.value order by step.n), '[]'::json)::text
                               from json_array_elements(path::json) with ordinality step(value, n) where step.n > 1)
                       from unnest(paths) path where path::json ->> 0 = pair.key);
        kept := case
            when '[]' = any (tails) then pair.value::text
            when tails <> '{}' and left(pair.value::text, 1) = '{'
            then nullif(pg_catalog.redshift_object_keep(pair.value, tails), '{}') end;
        if kept is not null then
            pairs := pairs || (to_json(pair.key)::text || ':' || kept);
        end if;
    end loop;
    return '{' || array_to_string(pairs, ',') || '}';
end
$$;

create function pg_catalog.redshift_object_put(document json, path json, value text) returns text
    language plpgsql immutable strict parallel safe as $$
declare
    name text := path ->> 0;
    rest json := (select json_agg(step.value order by step.n)
                  from json_array_elements(path) with ordinality step(value, n) where step.n > 1);
    old json := document -> name;
    new text := case
        when rest is null then value
        when left(old::text, 1) = '{' then pg_catalog.redshift_object_put(old, rest, value)
        else pg_catalog.redshift_object_put('{}', rest, value) end;
begin
    return (select '{' || string_agg(to_json(pair.key)::text || ':' || pair.value, ',' order by pair.n) || '}'
            from (select e.key, case when e.key = name then new else e.value::text end as value, e.n
                  from json_each(document) with ordinality e(key, value, n)
                  union all
                  select name, new, null where old is null) pair);
end
$$;

create function pg_catalog.redshift_supers(variadic "values" super[]) returns super[]
    language sql immutable parallel safe
    return "values";

create function pg_catalog.object_transform(input super, keep super[], assignments super[]) returns super
    language plpgsql immutable parallel safe as $$
declare
    document text := pg_catalog.redshift_super_text(input);
    i integer;
begin
    if not pg_catalog.is_object(input) or cardinality(keep) + cardinality(assignments) = 0 then
        return input;
    end if;
    document := pg_catalog.redshift_object_keep(
        document::json, array(select pg_catalog.redshift_path(path) from unnest(keep) path));
    for i in 1 .. cardinality(assignments) by 2 loop
        document := pg_catalog.redshift_object_put(document::json,
            pg_catalog.redshift_path(assignments[i])::json,
            coalesce(pg_catalog.redshift_super_text(assignments[i + 1]), 'null'));
    end loop;
    return pg_catalog.redshift_super_of(document);
end
$$;
