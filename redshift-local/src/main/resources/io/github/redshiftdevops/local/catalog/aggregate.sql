-- Aggregate functions
-- https://docs.aws.amazon.com/redshift/latest/dg/c_Aggregate_Functions.html
-- Where Redshift's result has another type, PostgreSQL's function is renamed, as built-in functions cannot be replaced.

-- SUM of integers is BIGINT, of floats DOUBLE PRECISION: https://docs.aws.amazon.com/redshift/latest/dg/r_SUM.html

alter aggregate pg_catalog.sum(bigint) rename to pg_sum;
alter aggregate pg_catalog.sum(real) rename to pg_sum;

create aggregate pg_catalog.sum(bigint) (sfunc = int8pl, stype = bigint, combinefunc = int8pl, parallel = safe);

create function pg_catalog.redshift_sum_of_floats(state double precision[]) returns double precision
    language sql immutable parallel safe
    return case when state[1] > 0 then state[2] end;

create aggregate pg_catalog.sum(real) (
    sfunc = float4_accum, stype = double precision[], finalfunc = redshift_sum_of_floats, initcond = '{0,0,0}');

-- AVG of integers is a BIGINT, AVG of DECIMAL has the scale of its argument; both drop the rest.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_AVG.html

alter aggregate pg_catalog.avg(smallint) rename to pg_avg;
alter aggregate pg_catalog.avg(integer) rename to pg_avg;
alter aggregate pg_catalog.avg(bigint) rename to pg_avg;
alter aggregate pg_catalog.avg(numeric) rename to pg_avg;

create function pg_catalog.redshift_average(state bigint[]) returns bigint
    language sql immutable parallel safe
    return case when state[1] > 0 then state[2] / state[1] end;

create aggregate pg_catalog.avg(smallint) (
    sfunc = int2_avg_accum, stype = bigint[], finalfunc = redshift_average, initcond = '{0,0}',
    msfunc = int2_avg_accum, minvfunc = int2_avg_accum_inv, mstype = bigint[], mfinalfunc = redshift_average,
    minitcond = '{0,0}');

create aggregate pg_catalog.avg(integer) (
    sfunc = int4_avg_accum, stype = bigint[], finalfunc = redshift_average, initcond = '{0,0}',
    msfunc = int4_avg_accum, minvfunc = int4_avg_accum_inv, mstype = bigint[], mfinalfunc = redshift_average,
    minitcond = '{0,0}');

-- The count and the sum.
create function pg_catalog.redshift_add_to_average(state numeric[], value numeric) returns numeric[]
    language plpgsql immutable strict parallel safe as $$
begin
    state[1] := state[1] + 1;
    state[2] := state[2] + value;
    return state;
end
$$;

create function pg_catalog.redshift_add_to_average(state numeric[], value bigint) returns numeric[]
    language plpgsql immutable strict parallel safe as $$
begin
    state[1] := state[1] + 1;
    state[2] := state[2] + value;
    return state;
end
$$;

create function pg_catalog.redshift_average(state numeric[]) returns numeric
    language sql immutable parallel safe
    return case when state[1] > 0 then trunc(state[2] / state[1], scale(state[2])) end;

create function pg_catalog.redshift_whole_average(state numeric[]) returns bigint
    language sql immutable parallel safe
    return pg_catalog.redshift_average(state)::bigint;

create aggregate pg_catalog.avg(bigint) (
    sfunc = redshift_add_to_average, stype = numeric[], finalfunc = redshift_whole_average, initcond = '{0,0}');

create aggregate pg_catalog.avg(numeric) (
    sfunc = redshift_add_to_average, stype = numeric[], finalfunc = redshift_average, initcond = '{0,0}');

-- Standard deviation and variance are DOUBLE PRECISION, whatever their argument is.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_STDDEV_functions.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_VARIANCE_functions.html
do $$
declare
    exact record;
begin
    for exact in
        select oid::regprocedure as signature, proname
        from pg_catalog.pg_proc
        where proname in ('stddev', 'stddev_samp', 'stddev_pop', 'variance', 'var_samp', 'var_pop')
            and proargtypes[0] in ('smallint'::regtype, 'integer'::regtype, 'bigint'::regtype, 'numeric'::regtype)
    loop
        execute format('alter aggregate %s rename to %I', exact.signature, 'pg_' || exact.proname);
    end loop;
end
$$;

-- BOOL_AND and BOOL_OR take integers too.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_BOOL_AND.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_BOOL_OR.html

create function pg_catalog.redshift_and(state boolean, value bigint) returns boolean
    language sql immutable parallel safe
    return case when value is null then state else coalesce(state, true) and value <> 0 end;

create function pg_catalog.redshift_or(state boolean, value bigint) returns boolean
    language sql immutable parallel safe
    return case when value is null then state else coalesce(state, false) or value <> 0 end;

create aggregate pg_catalog.bool_and(bigint) (sfunc = redshift_and, stype = boolean);

create aggregate pg_catalog.bool_or(bigint) (sfunc = redshift_or, stype = boolean);

-- PERCENTILE_CONT and PERCENTILE_DISC: the rewriter puts the sorted values where the order stands.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_PERCENTILE_CONT.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_APPROXIMATE_PERCENTILE_DISC.html

create function pg_catalog.redshift_sort(list anycompatiblearray) returns anycompatiblearray
    language sql immutable parallel safe as $$
    select pg_catalog.array_agg(value order by value) from pg_catalog.unnest(list) as value where value is not null
$$;

create aggregate pg_catalog.redshift_sorted(anycompatible) (
    sfunc = array_append, stype = anycompatiblearray, finalfunc = redshift_sort);

create function pg_catalog.redshift_check_fraction(fraction double precision) returns double precision
    language plpgsql immutable strict parallel safe as $$
begin
    if fraction < 0 or fraction > 1 then
        raise exception 'percentile value % is not between 0 and 1', fraction using errcode = '22003';
    end if;
    return fraction;
end
$$;

create function pg_catalog.percentile_disc(fraction double precision, sorted anyarray, descending boolean)
    returns anyelement
    language plpgsql immutable strict parallel safe as $$
declare
    size integer := pg_catalog.cardinality(sorted);
    place integer := greatest(1, pg_catalog.ceil(pg_catalog.redshift_check_fraction(fraction) * size));
begin
    return sorted[case when descending then size + 1 - place else place end];
end
$$;

-- The place among the sorted values, from 1, as a whole number and a rest.
create function pg_catalog.redshift_place(fraction numeric, sorted anyarray, descending boolean) returns numeric
    language plpgsql immutable strict parallel safe as $$
begin
    perform pg_catalog.redshift_check_fraction(fraction::double precision);
    return 1 + (pg_catalog.cardinality(sorted) - 1) * case when descending then 1 - fraction else fraction end;
end
$$;

-- Between two values; MEDIAN is the one in the middle: https://docs.aws.amazon.com/redshift/latest/dg/r_MEDIAN.html
do $do$
declare
    kind text;
    result text;
    rest text;
begin
    foreach kind in array array[
        'smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision', 'date', 'timestamp', 'timestamptz',
        'interval'] loop
        result := case when kind in ('smallint', 'integer', 'bigint') then 'numeric'
            when kind = 'real' then 'double precision' else kind end;
        rest := case when kind in ('date', 'timestamp', 'timestamptz', 'interval', 'real', 'double precision')
            then '(place - floor(place))::double precision' else '(place - floor(place))' end;
        execute format($create$
            create function pg_catalog.redshift_between(place numeric, sorted %1$s[]) returns %2$s
                language sql immutable parallel safe
                return (sorted[floor(place)::integer]
                    + %3$s * (sorted[ceil(place)::integer] %4$s - sorted[floor(place)::integer] %4$s))::%2$s
            $create$, kind, result, rest, case kind when 'date' then '::timestamp' else '' end);
        execute format($create$
            create function pg_catalog.percentile_cont(
                    fraction numeric, sorted %1$s[], descending boolean) returns %2$s
                language sql immutable parallel safe
                return pg_catalog.redshift_between(
                    pg_catalog.redshift_place(fraction, sorted, descending), sorted)
            $create$, kind, result);
        execute format($create$
            create function pg_catalog.redshift_middle(list %1$s[]) returns %2$s
                language sql immutable parallel safe
                return pg_catalog.percentile_cont(0.5, pg_catalog.redshift_sort(list), false)
            $create$, kind, result);
        execute format($create$
            create aggregate pg_catalog.median(%1$s) (
                sfunc = array_append, stype = %1$s[], finalfunc = redshift_middle)
            $create$, kind);
    end loop;
end
$do$;
