-- Date and time functions
-- https://docs.aws.amazon.com/redshift/latest/dg/Date_functions_header.html

-- Start of the statement; AWS prints whole seconds.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_GETDATE.html
create function pg_catalog.getdate() returns timestamp
    language sql stable parallel safe
    return date_trunc('second', statement_timestamp()::timestamp);

-- Start of the transaction; the rewriter adds the brackets.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_SYSDATE.html
create function pg_catalog.sysdate() returns timestamp
    language sql stable parallel safe
    return transaction_timestamp()::timestamp;

create function pg_catalog.redshift_unknown_part(function_name text, part text) returns text
    language plpgsql immutable parallel safe as $$
begin
    raise exception '% does not support "%"', function_name, part using errcode = '22023';
end
$$;

-- One name for each date part that DATEADD and DATEDIFF take; NULL for all others.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_Dateparts_for_datetime_functions.html
create function pg_catalog.redshift_period(part text) returns text
    language sql immutable parallel safe
    return
        jsonb '{
            "microsecond": "microsecond", "microseconds": "microsecond", "microsec": "microsecond",
            "microsecs": "microsecond", "usecond": "microsecond", "useconds": "microsecond", "us": "microsecond",
            "usec": "microsecond", "usecs": "microsecond",
            "millisecond": "millisecond", "milliseconds": "millisecond", "ms": "millisecond", "msec": "millisecond",
            "msecs": "millisecond", "msecond": "millisecond", "mseconds": "millisecond", "millisec": "millisecond",
            "millisecs": "millisecond", "millisecon": "millisecond",
            "second": "second", "seconds": "second", "s": "second", "sec": "second", "secs": "second",
            "minute": "minute", "minutes": "minute", "m": "minute", "min": "minute", "mins": "minute",
            "hour": "hour", "hours": "hour", "h": "hour", "hr": "hour", "hrs": "hour",
            "day": "day", "days": "day", "d": "day",
            "week": "week", "weeks": "week", "w": "week",
            "month": "month", "months": "month", "mon": "month", "mons": "month",
            "quarter": "quarter", "quarters": "quarter", "qtr": "quarter", "qtrs": "quarter",
            "year": "year", "years": "year", "y": "year", "yr": "year", "yrs": "year",
            "decade": "decade", "decades": "decade", "dec": "decade", "decs": "decade",
            "century": "century", "centuries": "century", "c": "century", "cent": "century", "cents": "century",
            "millennium": "millennium", "millennia": "millennium", "mil": "millennium", "mils": "millennium"
        }' ->> lower(part);

create function pg_catalog.redshift_date_part(function_name text, part text) returns text
    language sql immutable parallel safe
    return coalesce(pg_catalog.redshift_period(part), pg_catalog.redshift_unknown_part(function_name, part));

-- The same for a time of day.
create function pg_catalog.redshift_time_part(function_name text, part text) returns text
    language sql immutable parallel safe
    return case
        when pg_catalog.redshift_date_part(function_name, part)
            in ('hour', 'minute', 'second', 'millisecond', 'microsecond') then part
        else pg_catalog.redshift_unknown_part(function_name || ' of a time', part)
    end;

-- DATEADD, whose column is named DATE_ADD: https://docs.aws.amazon.com/redshift/latest/dg/r_DATEADD_function.html
-- PostgreSQL's functions of that name add intervals.
alter function pg_catalog.date_add(timestamptz, interval) rename to pg_date_add;
alter function pg_catalog.date_add(timestamptz, interval, text) rename to pg_date_add;

-- The number is a double so that integers, decimals and doubles all match; it is used as a whole number.

create function pg_catalog.redshift_interval(unit text, number bigint) returns interval
    language sql immutable parallel safe
    return case unit
        when 'day' then make_interval(days => number::integer)
        when 'month' then make_interval(months => number::integer)
        when 'year' then make_interval(years => number::integer)
        when 'hour' then number * interval '1 hour'
        when 'minute' then number * interval '1 minute'
        when 'second' then number * interval '1 second'
        when 'week' then make_interval(weeks => number::integer)
        when 'quarter' then make_interval(months => 3 * number::integer)
        when 'millisecond' then number * interval '1 millisecond'
        when 'microsecond' then number * interval '1 microsecond'
        when 'decade' then make_interval(years => 10 * number::integer)
        when 'century' then make_interval(years => 100 * number::integer)
        when 'millennium' then make_interval(years => 1000 * number::integer)
    end;

create function pg_catalog.date_add(part text, number double precision, start timestamp) returns timestamp
    language plpgsql immutable strict parallel safe as $$
declare
    unit text := pg_catalog.redshift_date_part('dateadd', part);
    finish timestamp := start + pg_catalog.redshift_interval(unit, number::bigint);
begin
    -- a year after 29 February is 1 March, while twelve months after it is 28 February
    if unit in ('year', 'decade', 'century', 'millennium')
        and extract(day from finish) <> extract(day from start) then
        return finish + interval '1 day';
    end if;
    return finish;
end
$$;

create function pg_catalog.date_add(part text, number double precision, start date) returns timestamp
    language sql immutable parallel safe
    return pg_catalog.date_add(part, number, start::timestamp);

create function pg_catalog.date_add(part text, number double precision, start timestamptz) returns timestamptz
    language sql stable parallel safe
    return pg_catalog.date_add(part, number, start::timestamp)::timestamptz;

create function pg_catalog.date_add(part text, number double precision, start text) returns timestamp
    language sql stable parallel safe
    return pg_catalog.date_add(part, number, start::timestamp);

create function pg_catalog.date_add(part text, number double precision, start time) returns time
    language sql immutable parallel safe
    return pg_catalog.date_add(
        pg_catalog.redshift_time_part('dateadd', part), number, timestamp '2000-01-01' + start)::time;

-- AWS prints TIMETZ results in UTC.
create function pg_catalog.date_add(part text, number double precision, start timetz) returns timetz
    language sql immutable parallel safe
    return timezone('UTC', start + pg_catalog.redshift_interval(
        pg_catalog.redshift_date_part('dateadd', pg_catalog.redshift_time_part('dateadd', part)), number::bigint));

-- DATEDIFF, whose column is named DATE_DIFF, counts the boundaries between two times; weeks begin on Sunday.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_DATEDIFF_function.html

create function pg_catalog.redshift_boundaries(unit text, moment timestamp) returns bigint
    language sql immutable parallel safe
    return case unit
        when 'day' then moment::date - date '2000-01-01'
        when 'month' then extract(year from moment) * 12 + extract(month from moment)
        when 'year' then extract(year from moment)
        when 'hour' then floor(extract(epoch from moment) / 3600)
        when 'minute' then floor(extract(epoch from moment) / 60)
        when 'second' then floor(extract(epoch from moment))
        -- 2 January 2000 was a Sunday
        when 'week' then floor((moment::date - date '2000-01-02') / 7.0)
        when 'quarter' then extract(year from moment) * 4 + extract(quarter from moment)
        when 'millisecond' then floor(extract(epoch from moment) * 1000)
        when 'microsecond' then extract(epoch from moment) * 1000000
        when 'decade' then extract(decade from moment)
        when 'century' then extract(century from moment)
        when 'millennium' then extract(millennium from moment)
    end::bigint;

create function pg_catalog.date_diff(part text, start timestamp, finish timestamp) returns bigint
    language plpgsql immutable strict parallel safe as $$
declare
    unit text := pg_catalog.redshift_date_part('datediff', part);
begin
    return pg_catalog.redshift_boundaries(unit, finish) - pg_catalog.redshift_boundaries(unit, start);
end
$$;

create function pg_catalog.date_diff(part text, start date, finish date) returns bigint
    language sql immutable parallel safe
    return pg_catalog.date_diff(part, start::timestamp, finish::timestamp);

create function pg_catalog.date_diff(part text, start timestamptz, finish timestamptz) returns bigint
    language sql stable parallel safe
    return pg_catalog.date_diff(part, start::timestamp, finish::timestamp);

create function pg_catalog.date_diff(part text, start time, finish time) returns bigint
    language sql immutable parallel safe
    return pg_catalog.date_diff(pg_catalog.redshift_time_part('datediff', part),
        date '2000-01-01' + start, date '2000-01-01' + finish);

create function pg_catalog.date_diff(part text, start timetz, finish timetz) returns bigint
    language sql stable parallel safe
    return pg_catalog.date_diff(part, timezone('UTC', start)::time, timezone('UTC', finish)::time);

-- Literals and strings next to any of them.

create function pg_catalog.date_diff(part text, start text, finish text) returns bigint
    language sql stable parallel safe
    return pg_catalog.date_diff(part, start::timestamp, finish::timestamp);

create function pg_catalog.date_diff(part text, start timestamp, finish text) returns bigint
    language sql stable parallel safe
    return pg_catalog.date_diff(part, start, finish::timestamp);

create function pg_catalog.date_diff(part text, start text, finish timestamp) returns bigint
    language sql stable parallel safe
    return pg_catalog.date_diff(part, start::timestamp, finish);

create function pg_catalog.date_diff(part text, start date, finish text) returns bigint
    language sql stable parallel safe
    return pg_catalog.date_diff(part, start::timestamp, finish::timestamp);

create function pg_catalog.date_diff(part text, start text, finish date) returns bigint
    language sql stable parallel safe
    return pg_catalog.date_diff(part, start::timestamp, finish::timestamp);

create function pg_catalog.date_diff(part text, start timestamptz, finish text) returns bigint
    language sql stable parallel safe
    return pg_catalog.date_diff(part, start, finish::timestamptz);

create function pg_catalog.date_diff(part text, start text, finish timestamptz) returns bigint
    language sql stable parallel safe
    return pg_catalog.date_diff(part, start::timestamptz, finish);

-- LAST_DAY: https://docs.aws.amazon.com/redshift/latest/dg/r_LAST_DAY.html

create function pg_catalog.last_day(moment timestamp) returns date
    language sql immutable parallel safe
    return (date_trunc('month', moment) + interval '1 month - 1 day')::date;

create function pg_catalog.last_day(moment date) returns date
    language sql immutable parallel safe
    return pg_catalog.last_day(moment::timestamp);

create function pg_catalog.last_day(moment timestamptz) returns date
    language sql stable parallel safe
    return pg_catalog.last_day(moment::timestamp);

create function pg_catalog.last_day(moment text) returns date
    language sql stable parallel safe
    return pg_catalog.last_day(moment::timestamp);

-- ADD_MONTHS: the last day of a month stays the last day.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_ADD_MONTHS.html

create function pg_catalog.add_months(start timestamp, months integer) returns timestamp
    language plpgsql immutable strict parallel safe as $$
declare
    finish timestamp := start + pg_catalog.make_interval(months => months);
begin
    if start::date = pg_catalog.last_day(start) then
        return pg_catalog.last_day(finish) + start::time;
    end if;
    return finish;
end
$$;

create function pg_catalog.add_months(start date, months integer) returns timestamp
    language sql immutable parallel safe
    return pg_catalog.add_months(start::timestamp, months);

create function pg_catalog.add_months(start timestamptz, months integer) returns timestamp
    language sql stable parallel safe
    return pg_catalog.add_months(start::timestamp, months);

create function pg_catalog.add_months(start text, months integer) returns timestamp
    language sql stable parallel safe
    return pg_catalog.add_months(start::timestamp, months);

-- MONTHS_BETWEEN: whole months between the same days or two last days, else the rest in months of 31 days.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_MONTHS_BETWEEN_function.html

create function pg_catalog.months_between(finish timestamp, start timestamp) returns double precision
    language plpgsql immutable strict parallel safe as $$
declare
    months double precision := pg_catalog.redshift_boundaries('month', finish)
        - pg_catalog.redshift_boundaries('month', start);
    days double precision := extract(day from finish) - extract(day from start);
    both_last boolean := finish::date = pg_catalog.last_day(finish) and start::date = pg_catalog.last_day(start);
begin
    if days = 0 or both_last then
        return months;
    end if;
    return months + (days + extract(epoch from finish::time - start::time)::double precision / 86400) / 31;
end
$$;

create function pg_catalog.months_between(finish date, start date) returns double precision
    language sql immutable parallel safe
    return pg_catalog.months_between(finish::timestamp, start::timestamp);

create function pg_catalog.months_between(finish timestamptz, start timestamptz) returns double precision
    language sql stable parallel safe
    return pg_catalog.months_between(finish::timestamp, start::timestamp);

create function pg_catalog.months_between(finish text, start text) returns double precision
    language sql stable parallel safe
    return pg_catalog.months_between(finish::timestamp, start::timestamp);

-- NEXT_DAY: the first such day of the week that is later.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_NEXT_DAY.html

create function pg_catalog.redshift_day_of_week(day text) returns integer
    language sql immutable parallel safe
    return coalesce(
        jsonb '{
            "su": 0, "sun": 0, "sunday": 0,
            "m": 1, "mo": 1, "mon": 1, "monday": 1,
            "tu": 2, "tue": 2, "tues": 2, "tuesday": 2,
            "w": 3, "we": 3, "wed": 3, "wednesday": 3,
            "th": 4, "thu": 4, "thurs": 4, "thursday": 4,
            "f": 5, "fr": 5, "fri": 5, "friday": 5,
            "sa": 6, "sat": 6, "saturday": 6
        }' ->> lower(day),
        pg_catalog.redshift_unknown_part('next_day', day))::integer;

create function pg_catalog.next_day(start date, day text) returns date
    language plpgsql immutable strict parallel safe as $$
begin
    return start + 1
        + (pg_catalog.redshift_day_of_week(day) - extract(dow from start)::integer + 6) % 7;
end
$$;

create function pg_catalog.next_day(start timestamp, day text) returns date
    language sql immutable parallel safe
    return pg_catalog.next_day(start::date, day);

create function pg_catalog.next_day(start timestamptz, day text) returns date
    language sql stable parallel safe
    return pg_catalog.next_day(start::date, day);

create function pg_catalog.next_day(start text, day text) returns date
    language sql stable parallel safe
    return pg_catalog.next_day(start::date, day);

-- TRUNC of a time is its date.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNC_date.html

create function pg_catalog.trunc(moment timestamp) returns date
    language sql immutable parallel safe
    return moment::date;

create function pg_catalog.trunc(moment date) returns date
    language sql immutable parallel safe
    return moment;

create function pg_catalog.trunc(moment timestamptz) returns date
    language sql stable parallel safe
    return moment::date;
