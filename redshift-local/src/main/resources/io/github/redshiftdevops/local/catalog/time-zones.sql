-- Time zones, and strings that become times
-- https://docs.aws.amazon.com/redshift/latest/dg/Date_functions_header.html

-- CONVERT_TIMEZONE: https://docs.aws.amazon.com/redshift/latest/dg/CONVERT_TIMEZONE.html

create function pg_catalog.convert_timezone(source text, target text, moment timestamp) returns timestamp
    language sql immutable parallel safe
    return timezone(target, timezone(source, moment));

create function pg_catalog.convert_timezone(target text, moment timestamp) returns timestamp
    language sql immutable parallel safe
    return pg_catalog.convert_timezone('UTC', target, moment);

create function pg_catalog.convert_timezone(source text, target text, moment timestamptz) returns timestamp
    language sql stable parallel safe
    return pg_catalog.convert_timezone(source, target, moment::timestamp);

create function pg_catalog.convert_timezone(target text, moment timestamptz) returns timestamp
    language sql stable parallel safe
    return pg_catalog.convert_timezone('UTC', target, moment::timestamp);

create function pg_catalog.convert_timezone(source text, target text, moment date) returns timestamp
    language sql immutable parallel safe
    return pg_catalog.convert_timezone(source, target, moment::timestamp);

create function pg_catalog.convert_timezone(target text, moment date) returns timestamp
    language sql immutable parallel safe
    return pg_catalog.convert_timezone('UTC', target, moment::timestamp);

create function pg_catalog.convert_timezone(source text, target text, moment text) returns timestamp
    language sql stable parallel safe
    return pg_catalog.convert_timezone(source, target, moment::timestamp);

create function pg_catalog.convert_timezone(target text, moment text) returns timestamp
    language sql stable parallel safe
    return pg_catalog.convert_timezone('UTC', target, moment::timestamp);

-- TO_TIMESTAMP has no form for seconds since 1970.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_TO_TIMESTAMP.html

alter function pg_catalog.to_timestamp(double precision) rename to pg_to_timestamp;

-- A column of TIMETZ holds UTC: PostgreSQL calls this for what is assigned to one, as the rewriter gives it a precision.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_Datetime_types.html#r_Datetime_types-timetz
create function pg_catalog.redshift_timetz_of_column(value timetz, "precision" integer) returns timetz
    language sql immutable parallel safe
    return timezone(interval '0', pg_catalog.timetz(value, "precision"));

update pg_catalog.pg_cast
set castfunc = 'pg_catalog.redshift_timetz_of_column(timetz, integer)'::regprocedure
where castsource = 'timetz'::regtype and casttarget = 'timetz'::regtype;
