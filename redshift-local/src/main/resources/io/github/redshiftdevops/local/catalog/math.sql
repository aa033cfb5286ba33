-- Math functions
-- https://docs.aws.amazon.com/redshift/latest/dg/Math_functions.html

-- Roots, exponents and logarithms are always double precision: the versions for decimals have got another name, so
-- that decimals are converted. LOG alone takes a base too.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_LOG.html
create function pg_catalog.log(base double precision, argument double precision) returns double precision
    language sql immutable parallel safe
    return ln(argument) / ln(base);

-- CEIL, CEILING, FLOOR and TRUNC give the type of their argument, ROUND a decimal for a whole number.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_CEILING_FLOOR.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_FLOOR.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNC.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_ROUND.html

do $$
declare
    type text;
    name text;
begin
    foreach type in array array['smallint', 'integer', 'bigint'] loop
        foreach name in array array['ceil', 'ceiling', 'floor', 'trunc'] loop
            execute format(
                'create function pg_catalog.%s(number %s) returns %s '
                    'language sql immutable parallel safe return number',
                name, type, type);
        end loop;
        execute format(
            'create function pg_catalog.round(number %s) returns numeric '
                'language sql immutable parallel safe return number::numeric',
            type);
        execute format(
            'create function pg_catalog.round(number %s, places integer) returns numeric '
                'language sql immutable parallel safe return round(number::numeric, places)',
            type);
        execute format(
            'create function pg_catalog.trunc(number %s, places integer) returns %s '
                'language sql immutable parallel safe return trunc(number::numeric, least(places, 0))::%s',
            type, type, type);
    end loop;
    foreach type in array array['real', 'double precision'] loop
        foreach name in array array['round', 'trunc'] loop
            execute format(
                'create function pg_catalog.%s(number %s, places integer) returns %s '
                    'language sql immutable parallel safe return %s(number::numeric, places)::%s',
                name, type, type, name, type);
        end loop;
    end loop;
end
$$;
