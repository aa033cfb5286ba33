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

-- TO_TIMESTAMP accepts fields that are out of range unless it is strict, and has no form for seconds since 1970.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_TO_TIMESTAMP.html

alter function pg_catalog.to_timestamp(text, text) rename to pg_to_timestamp;
alter function pg_catalog.to_timestamp(double precision) rename to pg_to_timestamp;

-- Adds the numbers up. NULL if the format has other fields than numbers, or if the value is shorter.
create function pg_catalog.redshift_sum_of_fields(value text, format text) returns timestamp
    language plpgsql immutable strict parallel safe as $$
declare
    sum timestamp := '0001-01-01';
    field text;
    digits text;
begin
    while format <> '' loop
        field := pg_catalog.upper(pg_catalog.substring(format, '(?i)^(YYYY|MM|DD|HH24|HH12|HH|MI|SS|MS|US)'));
        if field is null then
            if format ~ '^[[:alpha:]]' then
                return null;
            end if;
            format := pg_catalog.substr(format, 2);
            value := pg_catalog.substr(value, 2);
            continue;
        end if;
        digits := pg_catalog.substring(value, case field
            when 'YYYY' then '^[0-9]{1,4}' when 'MS' then '^[0-9]{1,3}' when 'US' then '^[0-9]{1,6}' else '^[0-9]{1,2}' end);
        if digits is null then
            return null;
        end if;
        sum := sum + case field
            when 'YYYY' then pg_catalog.make_interval(years => digits::integer - 1)
            when 'MM' then pg_catalog.make_interval(months => digits::integer - 1)
            when 'DD' then pg_catalog.make_interval(days => digits::integer - 1)
            when 'MI' then pg_catalog.make_interval(mins => digits::integer)
            when 'SS' then pg_catalog.make_interval(secs => digits::integer)
            when 'MS' then pg_catalog.make_interval(secs => pg_catalog.rpad(digits, 3, '0')::double precision / 1000)
            when 'US' then pg_catalog.make_interval(secs => pg_catalog.rpad(digits, 6, '0')::double precision / 1000000)
            else pg_catalog.make_interval(hours => digits::integer)
        end;
        format := pg_catalog.substr(format, pg_catalog.length(field) + 1);
        value := pg_catalog.substr(value, pg_catalog.length(digits) + 1);
    end loop;
    return sum;
end
$$;

create function pg_catalog.to_timestamp(value text, format text, is_strict boolean) returns timestamptz
    language plpgsql stable strict as $$
declare
    sum timestamp;
begin
    return pg_catalog.pg_to_timestamp(value, format);
exception
    when datetime_field_overflow then
        sum := pg_catalog.redshift_sum_of_fields(value, format);
        if is_strict or sum is null then
            raise;
        end if;
        return sum;
end
$$;

create function pg_catalog.to_timestamp(value text, format text) returns timestamptz
    language sql stable
    return pg_catalog.to_timestamp(value, format, false);

create function pg_catalog.to_timestamp(value timestamp, format text) returns timestamptz
    language sql stable
    return pg_catalog.to_timestamp(value::text, format, false);

create function pg_catalog.to_timestamp(value timestamp, format text, is_strict boolean) returns timestamptz
    language sql stable
    return pg_catalog.to_timestamp(value::text, format, is_strict);
