-- Functions that came to PostgreSQL after Redshift had left it, and that Redshift has not got since. They get another
-- name, pg_<name>: a call fails as it does on a cluster, and a function of a user may have the name. Last of all, as the
-- other files may call them. What clients ask the catalog with stays; the rewriter refuses it elsewhere.
-- https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions.html
-- https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html

do $$
declare
    routine record;
begin
    for routine in
        select oid::regprocedure as signature, 'pg_' || proname as name
        from pg_catalog.pg_proc
        where pronamespace = 'pg_catalog'::regnamespace
            and oid < 16384
            and proname in (
                -- math functions
                'acosd', 'acosh', 'asind', 'asinh', 'atan2d', 'atand', 'atanh', 'cosd', 'cosh', 'cotd', 'erf', 'erfc',
                'gcd', 'lcm', 'min_scale', 'random_normal', 'sind', 'sinh', 'tand', 'tanh',
                -- string functions
                'concat_ws', 'is_normalized', 'regexp_like', 'unistr',
                -- hash and bit-wise functions
                'bit_count', 'bit_xor', 'sha224', 'sha256', 'sha384', 'sha512',
                -- date and time functions
                'date_subtract', 'make_timestamptz',
                -- functions of arrays, enums, ranges, XML and text search
                'array_sample', 'array_shuffle', 'daterange', 'enum_first', 'enum_last', 'enum_range', 'int4range',
                'int8range', 'isempty', 'lower_inc', 'lower_inf', 'numrange', 'range_intersect_agg',
                'range_merge', 'setweight', 'trim_array', 'tsrange', 'tstzrange', 'upper_inc', 'upper_inf', 'xpath',
                'xpath_exists')
    loop
        execute pg_catalog.format('alter routine %s rename to %I', routine.signature, routine.name);
    end loop;
end
$$;
