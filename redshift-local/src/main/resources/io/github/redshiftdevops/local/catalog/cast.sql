-- Casts
-- https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html#r_Type_conversion

-- PostgreSQL casts between BOOLEAN and INTEGER only.

create function pg_catalog.redshift_boolean(value smallint) returns boolean
    language sql immutable strict parallel safe
    return value <> 0;

create function pg_catalog.redshift_boolean(value bigint) returns boolean
    language sql immutable strict parallel safe
    return value <> 0;

create function pg_catalog.redshift_smallint(value boolean) returns smallint
    language sql immutable strict parallel safe
    return value::integer::smallint;

create function pg_catalog.redshift_bigint(value boolean) returns bigint
    language sql immutable strict parallel safe
    return value::integer::bigint;

create cast (smallint as boolean) with function pg_catalog.redshift_boolean(smallint) as assignment;
create cast (bigint as boolean) with function pg_catalog.redshift_boolean(bigint) as assignment;
create cast (boolean as smallint) with function pg_catalog.redshift_smallint(boolean);
create cast (boolean as bigint) with function pg_catalog.redshift_bigint(boolean);

update pg_catalog.pg_cast
set castcontext = 'a'
where castsource = 'integer'::regtype and casttarget = 'boolean'::regtype;

-- TRY_CAST is NULL if the value does not convert; the rewriter adds the type and a NULL of it.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_TRY_CAST.html

create function pg_catalog.try_cast(value anyelement, type text, sample anycompatible) returns anycompatible
    language plpgsql stable as $$
declare
    result sample%type;
begin
    execute 'select $1::' || type into result using value;
    return result;
exception
    -- the second is that of a multibyte character in CHAR
    when data_exception or internal_error then
        return null;
end
$$;

create function pg_catalog.try_cast(value text, type text, sample anycompatible) returns anycompatible
    language plpgsql stable as $$
declare
    result sample%type;
begin
    execute 'select $1::' || type into result using value;
    return result;
exception
    when data_exception or internal_error then
        return null;
end
$$;

-- INTERVAL DAY TO SECOND has no years and months; PostgreSQL keeps them. The bits of the range are PostgreSQL's.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_interval_forbid_composite_literals.html

create function pg_catalog.redshift_day_to_second(value interval) returns interval
    language plpgsql stable strict parallel safe as $$
declare
    months interval := pg_catalog.make_interval(
        years => extract(year from value)::integer, months => extract(month from value)::integer);
begin
    if months <> interval '0'
        and pg_catalog.current_setting('redshift.interval_forbid_composite_literals', true)::boolean is not false then
        raise exception 'Interval Day To Second literal cannot contain year-month parts. Disable the GUC '
            'interval_forbid_composite_literals to suppress this error and silently discard the year-month part.'
            using errcode = '22007';
    end if;
    return value - months;
end
$$;

create function pg_catalog.redshift_interval_of_range(value interval, modifier integer) returns interval
    language plpgsql stable strict parallel safe as $$
declare
    year_and_month constant integer := (1 << 1) | (1 << 2);
begin
    if modifier >= 0 and (modifier >> 16) & year_and_month = 0 then
        return pg_catalog.interval(pg_catalog.redshift_day_to_second(value), modifier);
    end if;
    return pg_catalog.interval(value, modifier);
end
$$;

update pg_catalog.pg_cast
set castfunc = 'pg_catalog.redshift_interval_of_range(interval, integer)'::regprocedure
where castsource = 'interval'::regtype and casttarget = 'interval'::regtype;
