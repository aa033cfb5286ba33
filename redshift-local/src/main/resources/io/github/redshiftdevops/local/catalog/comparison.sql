-- Numbers beside strings: a DECIMAL compares with the number in the string, other numbers compare as strings.
-- https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html#r_Type_conversion-general-compatibility-and-conversion-rules
-- The planner puts the bodies in place, so that joins may hash.
do $do$
declare
    kind text;
    name text;
    symbol text;
begin
    foreach kind in array array['smallint', 'integer', 'bigint', 'real', 'double precision', 'numeric'] loop
        for name, symbol in values ('eq', '='), ('ne', '<>'), ('lt', '<'), ('le', '<='), ('gt', '>'), ('ge', '>=') loop
            execute format($create$
                create function pg_catalog.redshift_%1$s(number %3$s, string text) returns boolean
                    language sql immutable parallel safe
                    return number%4$s %2$s string%5$s;
                create function pg_catalog.redshift_%1$s(string text, number %3$s) returns boolean
                    language sql immutable parallel safe
                    return string%5$s %2$s number%4$s;
                create operator pg_catalog.%2$s (
                    function = pg_catalog.redshift_%1$s, leftarg = %3$s, rightarg = text);
                create operator pg_catalog.%2$s (
                    function = pg_catalog.redshift_%1$s, leftarg = text, rightarg = %3$s)
                $create$, name, symbol, kind,
                case kind when 'numeric' then '' else '::text' end,
                case kind when 'numeric' then '::numeric' else '' end);
        end loop;
    end loop;
end
$do$;

-- Dates and times beside strings compare as strings: they become a string by themselves, and no string a date.
-- https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html#implicit-conversion-types
do $do$
declare
    kind text;
    name text;
    symbol text;
begin
    foreach kind in array array['date', 'time', 'timetz', 'timestamp', 'timestamptz'] loop
        for name, symbol in values ('eq', '='), ('ne', '<>'), ('lt', '<'), ('le', '<='), ('gt', '>'), ('ge', '>=') loop
            execute format($create$
                create function pg_catalog.redshift_%1$s(moment %3$s, string text) returns boolean
                    language sql stable parallel safe
                    return moment::text %2$s string;
                create function pg_catalog.redshift_%1$s(string text, moment %3$s) returns boolean
                    language sql stable parallel safe
                    return string %2$s moment::text;
                create operator pg_catalog.%2$s (
                    function = pg_catalog.redshift_%1$s, leftarg = %3$s, rightarg = text);
                create operator pg_catalog.%2$s (
                    function = pg_catalog.redshift_%1$s, leftarg = text, rightarg = %3$s)
                $create$, name, symbol, kind);
        end loop;
    end loop;
end
$do$;

-- Integers beside BOOLEAN are true unless they are 0.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_comparison_condition.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_logical_condition.html
do $do$
declare
    kind text;
    name text;
    symbol text;
begin
    foreach kind in array array['smallint', 'integer', 'bigint'] loop
        for name, symbol in values ('eq', '='), ('ne', '<>') loop
            execute format($create$
                create function pg_catalog.redshift_%1$s(truth boolean, number %3$s) returns boolean
                    language sql immutable parallel safe
                    return truth %2$s (number <> 0);
                create function pg_catalog.redshift_%1$s(number %3$s, truth boolean) returns boolean
                    language sql immutable parallel safe
                    return (number <> 0) %2$s truth;
                create operator pg_catalog.%2$s (
                    function = pg_catalog.redshift_%1$s, leftarg = boolean, rightarg = %3$s);
                create operator pg_catalog.%2$s (
                    function = pg_catalog.redshift_%1$s, leftarg = %3$s, rightarg = boolean)
                $create$, name, symbol, kind);
        end loop;
    end loop;
end
$do$;
