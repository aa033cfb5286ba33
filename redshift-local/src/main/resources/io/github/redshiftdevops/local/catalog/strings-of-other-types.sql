-- Where a function or an operator wants a string, Redshift takes numbers, dates and times too.
-- https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html

create function pg_catalog.lpad(value text, length integer, filling integer) returns text
    language sql immutable parallel safe
    return lpad(value, length, filling::text);

create function pg_catalog.rpad(value text, length integer, filling integer) returns text
    language sql immutable parallel safe
    return rpad(value, length, filling::text);

do $$
declare
    type text;
    routine record;
    operator_name text;
begin
    foreach type in array array[
        'smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision',
        'date', 'time', 'timetz', 'timestamp', 'timestamptz']
    loop
        for routine in
            select name, types, result
            from (values
                ('ascii', '', 'integer'),
                ('btrim', '', 'text'),
                ('btrim', 'text', 'text'),
                ('char_length', '', 'integer'),
                ('character_length', '', 'integer'),
                ('crc32', '', 'character varying'),
                ('func_sha1', '', 'character varying'),
                ('initcap', '', 'text'),
                ('left', 'integer', 'text'),
                ('len', '', 'integer'),
                ('length', '', 'integer'),
                ('lower', '', 'text'),
                ('lpad', 'integer', 'text'),
                ('lpad', 'integer, integer', 'text'),
                ('lpad', 'integer, text', 'text'),
                ('ltrim', '', 'text'),
                ('ltrim', 'text', 'text'),
                ('md5', '', 'text'),
                ('octet_length', '', 'integer'),
                ('position', 'text', 'integer'),
                ('regexp_count', 'text', 'integer'),
                ('regexp_instr', 'text', 'integer'),
                ('regexp_replace', 'text', 'text'),
                ('regexp_replace', 'text, text', 'text'),
                ('regexp_substr', 'text', 'text'),
                ('repeat', 'integer', 'text'),
                ('replace', 'text, text', 'text'),
                ('replicate', 'integer', 'text'),
                ('reverse', '', 'text'),
                ('right', 'integer', 'text'),
                ('rpad', 'integer', 'text'),
                ('rpad', 'integer, integer', 'text'),
                ('rpad', 'integer, text', 'text'),
                ('rtrim', '', 'text'),
                ('rtrim', 'text', 'text'),
                ('sha', '', 'character varying'),
                ('sha1', '', 'character varying'),
                ('sha2', 'integer', 'character varying'),
                ('split_part', 'text, integer', 'text'),
                ('strpos', 'text', 'integer'),
                ('strtol', 'integer', 'bigint'),
                ('substr', 'integer', 'text'),
                ('substr', 'integer, integer', 'text'),
                ('substring', 'integer', 'text'),
                ('substring', 'integer, integer', 'text'),
                ('textlen', '', 'integer'),
                ('translate', 'text, text', 'text'),
                ('upper', '', 'text')) as routines(name, types, result)
        loop
            execute pg_catalog.format(
                'create function pg_catalog.%I(%s) returns %s language sql stable parallel safe as %L',
                routine.name,
                pg_catalog.concat_ws(', ', type, nullif(routine.types, '')),
                routine.result,
                pg_catalog.format('select pg_catalog.%I($1::pg_catalog.text%s)', routine.name,
                    (array['', ', $2', ', $2, $3'])[
                        pg_catalog.cardinality(pg_catalog.string_to_array(routine.types, ',')) + 1]));
        end loop;

        execute pg_catalog.format(
            'create function pg_catalog.charindex(text, %s) returns integer language sql stable parallel safe as %L',
            type, 'select pg_catalog.charindex($1, $2::pg_catalog.text)');

        -- LIKE and ILIKE, the POSIX operators, and what is neither
        foreach operator_name in array array['~~', '!~~', '~~*', '!~~*', '~', '!~'] loop
            execute pg_catalog.format(
                'create function pg_catalog.redshift_matches_%s(%s, text) returns boolean '
                    'language sql stable parallel safe as %L',
                pg_catalog.translate(operator_name, '~!*', 'tni'),
                type,
                pg_catalog.format('select $1::pg_catalog.text operator(pg_catalog.%s) $2', operator_name));
            execute pg_catalog.format(
                'create operator pg_catalog.%s (leftarg = %s, rightarg = text, '
                    'function = pg_catalog.redshift_matches_%s)',
                operator_name, type, pg_catalog.translate(operator_name, '~!*', 'tni'));
        end loop;
    end loop;
end
$$;

-- Where a function wants an INTEGER, it takes other numbers too, such as the BIGINT of ROW_NUMBER. All of them become
-- doubles, which PostgreSQL prefers where it must choose.
do $$
declare
    routine record;
begin
    for routine in
        select name, types, (
            select pg_catalog.string_agg(
                pg_catalog.format(case type when 'float8' then '$%s::pg_catalog.int4' else '$%s' end, place),
                ', ' order by place)
            from pg_catalog.string_to_table(types, ', ') with ordinality as arguments(type, place)) as arguments
        from (values
            ('chr', 'float8'),
            ('left', 'text, float8'),
            ('lpad', 'text, float8'),
            ('lpad', 'text, float8, text'),
            ('regexp_substr', 'text, text, float8'),
            ('regexp_substr', 'text, text, float8, float8'),
            ('regexp_substr', 'text, text, float8, float8, text'),
            ('repeat', 'text, float8'),
            ('replicate', 'text, float8'),
            ('right', 'text, float8'),
            ('rpad', 'text, float8'),
            ('rpad', 'text, float8, text'),
            ('split_part', 'text, text, float8'),
            ('substr', 'text, float8'),
            ('substr', 'text, float8, float8'),
            ('substring', 'text, float8'),
            ('substring', 'text, float8, float8')) as routines(name, types)
    loop
        execute pg_catalog.format(
            'create function pg_catalog.%I(%s) returns text language sql immutable parallel safe as %L',
            routine.name, routine.types,
            pg_catalog.format('select pg_catalog.%I(%s)', routine.name, routine.arguments));
    end loop;
end
$$;
