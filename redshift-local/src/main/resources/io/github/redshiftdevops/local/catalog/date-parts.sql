-- Parts of dates and times: DATE_PART, EXTRACT, DATE_TRUNC
-- https://docs.aws.amazon.com/redshift/latest/dg/r_Dateparts_for_datetime_functions.html

-- PostgreSQL's DATE_PART counts decades and the parts of a second otherwise. Its EXTRACT stays for the catalog's own use.
alter function pg_catalog.date_part(text, timestamp) rename to pg_date_part;
alter function pg_catalog.date_part(text, timestamptz) rename to pg_date_part;
alter function pg_catalog.date_part(text, date) rename to pg_date_part;
alter function pg_catalog.date_part(text, time) rename to pg_date_part;
alter function pg_catalog.date_part(text, timetz) rename to pg_date_part;
alter function pg_catalog.date_part(text, interval) rename to pg_date_part;

create function pg_catalog.redshift_no_date_part(part text) returns text
    language plpgsql immutable parallel safe as $$
begin
    raise exception 'timestamp units "%" not recognized', part using errcode = '22023';
end
$$;

-- PostgreSQL's name of a date part.
create function pg_catalog.redshift_date_field(part text) returns text
    language sql immutable parallel safe
    return coalesce(
        jsonb '{
            "epoch": "epoch",
            "dow": "dow", "dayofweek": "dow", "dw": "dow", "weekday": "dow",
            "doy": "doy", "dayofyear": "doy", "dy": "doy", "yearday": "doy",
            "timezone": "timezone", "timezone_hour": "timezone_hour", "timezone_minute": "timezone_minute"
        }' ->> lower(part),
        pg_catalog.redshift_period(part),
        pg_catalog.redshift_no_date_part(part));

-- DATE_PART, whose column is named PGDATE_PART, is a double: https://docs.aws.amazon.com/redshift/latest/dg/r_DATE_PART_function.html
-- EXTRACT, whose column is named DATE_PART, is a whole number: https://docs.aws.amazon.com/redshift/latest/dg/r_EXTRACT_function.html
-- Decade 1 ends with the year 9. Milliseconds and microseconds do not count whole seconds.
do $do$
declare
    kind text;
    is_stable text;
begin
    foreach kind in array array['timestamp', 'timestamptz', 'date', 'time', 'timetz', 'interval'] loop
        is_stable := case kind when 'timestamptz' then 'stable' else 'immutable' end;
        execute format($create$
            create function pg_catalog.pgdate_part(part text, moment %1$s) returns double precision
                language sql %2$s parallel safe
                return case pg_catalog.redshift_date_field(part)
                    when 'decade' then pg_catalog.pg_date_part('decade', moment) + 1
                    when 'millisecond' then
                        (pg_catalog.pg_date_part('microsecond', moment)::bigint %% 1000000)::double precision / 1000
                    when 'microsecond' then
                        (pg_catalog.pg_date_part('microsecond', moment)::bigint %% 1000000)::double precision
                    else pg_catalog.pg_date_part(pg_catalog.redshift_date_field(part), moment)
                end
            $create$, kind, is_stable);
        execute format($create$
            create function pg_catalog.date_part(part text, moment %1$s) returns %3$s
                language sql %2$s parallel safe
                return trunc(pg_catalog.pgdate_part(part, moment))::%3$s
            $create$, kind, is_stable, case kind when 'timestamptz' then 'double precision' else 'integer' end);
    end loop;
end
$do$;

create function pg_catalog.pgdate_part(part text, moment text) returns double precision
    language sql stable parallel safe
    return pg_catalog.pgdate_part(part, moment::timestamp);

create function pg_catalog.date_part(part text, moment text) returns integer
    language sql stable parallel safe
    return pg_catalog.date_part(part, moment::timestamp);

-- https://docs.aws.amazon.com/redshift/latest/dg/r_DATE_PART_YEAR.html
create function pg_catalog.date_part_year(day date) returns integer
    language sql immutable parallel safe
    return extract(year from day)::integer;

-- DATE_TRUNC returns TIMESTAMP, also for a DATE and a string, for which PostgreSQL takes the one with time zone or none.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_DATE_TRUNC.html

create function pg_catalog.date_trunc(part text, moment date) returns timestamp
    language sql immutable parallel safe
    return date_trunc(part, moment::timestamp);

create function pg_catalog.date_trunc(part text, moment text) returns timestamp
    language sql stable parallel safe
    return date_trunc(part, moment::timestamp);
