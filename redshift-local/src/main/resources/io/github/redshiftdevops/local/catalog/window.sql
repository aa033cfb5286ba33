-- Window functions
-- https://docs.aws.amazon.com/redshift/latest/dg/c_Window_functions.html

-- NTILE is a BIGINT. PostgreSQL's function returns a number in a register, which is one of 64 bits.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_WF_NTILE.html
alter function pg_catalog.ntile(integer) rename to pg_ntile;

create function pg_catalog.ntile(integer) returns bigint
    language internal window immutable strict parallel safe as 'window_ntile';

-- RATIO_TO_REPORT: the rewriter adds the sum.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_WF_RATIO_TO_REPORT.html

create function pg_catalog.ratio_to_report(value double precision, sum double precision) returns double precision
    language sql immutable parallel safe
    return value / sum;

create function pg_catalog.ratio_to_report(value numeric, sum numeric) returns numeric
    language sql immutable parallel safe
    return value / sum;

create function pg_catalog.ratio_to_report(value bigint, sum bigint) returns double precision
    language sql immutable parallel safe
    return value::double precision / sum;

-- IGNORE NULLS: aggregates over the same frame; the rewriter writes the two words as arguments.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_WF_first_value.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_WF_NTH.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_WF_LAG.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_WF_LEAD.html

create function pg_catalog.redshift_keep_first(state anyelement, value anyelement, text, text) returns anyelement
    language sql immutable strict parallel safe as 'select state';

create function pg_catalog.redshift_keep_last(state anyelement, value anyelement, text, text) returns anyelement
    language sql immutable strict parallel safe as 'select value';

create aggregate pg_catalog.first_value(anyelement, text, text) (sfunc = redshift_keep_first, stype = anyelement);

create aggregate pg_catalog.last_value(anyelement, text, text) (sfunc = redshift_keep_last, stype = anyelement);

create function pg_catalog.redshift_check_offset(number integer) returns integer
    language plpgsql immutable parallel safe as $$
begin
    if number is null or number < 1 then
        raise exception 'offset or position % with IGNORE NULLS is not supported', coalesce(number::text, 'NULL')
            using errcode = '0A000';
    end if;
    return number;
end
$$;

-- The first values, as many as the number says, numbered so that the last one is 0.
create function pg_catalog.redshift_keep_nth(
        list anyarray, value anyelement, number integer, text, text) returns anyarray
    language plpgsql immutable parallel safe as $$
declare
    next integer := coalesce(pg_catalog.array_upper(list, 1), - pg_catalog.redshift_check_offset(number)) + 1;
begin
    if value is not null and next <= 0 then
        list[next] := value;
    end if;
    return list;
end
$$;

create function pg_catalog.redshift_nth(list anyarray) returns anyelement
    language sql immutable parallel safe as 'select list[0]';

create aggregate pg_catalog.nth_value(anyelement, integer, text, text) (
    sfunc = redshift_keep_nth, stype = anyarray, finalfunc = redshift_nth);

create aggregate pg_catalog.lead(anyelement, integer, text, text) (
    sfunc = redshift_keep_nth, stype = anyarray, finalfunc = redshift_nth);

-- The last values, as many as the number says; NULLs before there are so many.
create function pg_catalog.redshift_keep_lagging(
        list anyarray, value anyelement, number integer, text, text) returns anyarray
    language plpgsql immutable parallel safe as $$
declare
    nothing value%type;
begin
    if list is null then
        list := pg_catalog.array_fill(nothing, array[pg_catalog.redshift_check_offset(number)]);
    end if;
    return case when value is null then list else list[2:] || value end;
end
$$;

create function pg_catalog.redshift_lagging(list anyarray) returns anyelement
    language sql immutable parallel safe as 'select list[1]';

create aggregate pg_catalog.lag(anyelement, integer, text, text) (
    sfunc = redshift_keep_lagging, stype = anyarray, finalfunc = redshift_lagging);
