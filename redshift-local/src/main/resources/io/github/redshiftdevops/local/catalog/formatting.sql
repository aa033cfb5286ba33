-- Data type formatting functions
-- https://docs.aws.amazon.com/redshift/latest/dg/r_Data_type_formatting.html

-- A format with a part replaced where it is not quoted.
create function pg_catalog.redshift_format(format text, part text, replacement text) returns text
    language sql immutable parallel safe
    return (
        select string_agg(
            case when place % 2 = 1 then pg_catalog.pg_regexp_replace(piece, part, replacement, 'g') else piece end,
            '"' order by place)
        from string_to_table(format, '"') with ordinality as pieces(piece, place));

-- TO_CHAR: https://docs.aws.amazon.com/redshift/latest/dg/r_TO_CHAR.html

-- The currency symbol is the dollar.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_Numeric_formating.html
do $$
declare
    type text;
begin
    foreach type in array array['integer', 'bigint', 'numeric', 'real', 'double precision'] loop
        execute pg_catalog.format(
            'create function pg_catalog.to_char(value %s, format text) returns text '
                'language sql stable parallel safe '
                'return pg_catalog.pg_to_char(value, '
                'case when format ~* ''l'' then pg_catalog.redshift_format(format, ''[Ll]'', ''"$"'') else format end)',
            type);
    end loop;
end
$$;

-- The time zone of a TIMESTAMP is UTC. https://docs.aws.amazon.com/redshift/latest/dg/r_FORMAT_strings.html

create function pg_catalog.to_char(value timestamp, format text) returns text
    language sql stable parallel safe
    return pg_catalog.pg_to_char(
        value,
        case
            when format ~ 'TZ|tz' then pg_catalog.redshift_format(
                pg_catalog.redshift_format(format, 'TZ(?!H|M)', '"UTC"'), 'tz(?!h|m)', '"utc"')
            else format
        end);

create function pg_catalog.to_char(value date, format text) returns text
    language sql stable parallel safe
    return pg_catalog.to_char(value::timestamp, format);

-- TO_DATE and TO_TIMESTAMP: unless they are strict, a field that is too large runs over into the next one.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_TO_DATE_function.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_TO_TIMESTAMP.html

-- The fields of a text, by the parts of the format, as numbers; NULL if a part is none of these.
create function pg_catalog.redshift_fields(value text, format text) returns jsonb
    language plpgsql immutable strict parallel safe as $$
declare
    months constant text[] := array[
        'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
    fields jsonb := '{}';
    rest text := value;
    piece text;
    item text;
    field text;
    width integer;
begin
    for piece in
        select word[1]
        from pg_catalog.regexp_matches(
            upper(format), '(YYYY|MONTH|MON|MM|DD(?!D)|HH24|HH(?!12)|MI|SS|MS|US|[A-Z]|[^A-Z])', 'g') as word
    loop
        if piece !~ '[A-Z]' then
            rest := pg_catalog.pg_regexp_replace(rest, '^[^[:alnum:]]', '');
            continue;
        elsif piece in ('MONTH', 'MON') then
            field := (pg_catalog.regexp_match(
                rest, case piece when 'MON' then '^[[:alpha:]]{3}' else '^[[:alpha:]]+' end))[1];
            item := array_position(months, lower(left(field, 3)))::text;
            piece := 'MM';
        else
            width := case piece when 'YYYY' then 4 when 'MS' then 3 when 'US' then 6 else 2 end;
            field := (pg_catalog.regexp_match(rest, pg_catalog.format('^\s*[0-9]{1,%s}', width)))[1];
            item := case piece
                when 'MS' then rpad(ltrim(field), 3, '0')
                when 'US' then rpad(ltrim(field), 6, '0')
                else field
            end;
        end if;
        if item is null or piece not in ('YYYY', 'MM', 'DD', 'HH24', 'HH', 'MI', 'SS', 'MS', 'US') then
            return null;
        end if;
        fields := fields || jsonb_build_object(piece, item::numeric);
        rest := substr(rest, length(field) + 1);
    end loop;
    return fields;
end
$$;

create function pg_catalog.redshift_lenient_timestamp(fields jsonb) returns timestamp
    language sql immutable strict parallel safe
    return make_timestamp(coalesce((fields ->> 'YYYY')::integer, 1), 1, 1, 0, 0, 0)
        + make_interval(
            months => coalesce((fields ->> 'MM')::integer, 1) - 1,
            days => coalesce((fields ->> 'DD')::integer, 1) - 1,
            hours => coalesce((fields ->> 'HH24')::integer, (fields ->> 'HH')::integer, 0),
            mins => coalesce((fields ->> 'MI')::integer, 0),
            secs => coalesce((fields ->> 'SS')::double precision, 0)
                + coalesce((fields ->> 'MS')::double precision, 0) / 1000
                + coalesce((fields ->> 'US')::double precision, 0) / 1000000);

create function pg_catalog.to_date(value text, format text, is_strict boolean) returns date
    language plpgsql stable strict parallel restricted as $$
declare
    fields jsonb;
begin
    return pg_catalog.pg_to_date(value, format);
exception
    when datetime_field_overflow then
        fields := pg_catalog.redshift_fields(value, format);
        if fields is null then
            raise;
        elsif is_strict then
            raise exception 'date/time field date value out of range: %-%-%',
                fields ->> 'YYYY', fields ->> 'MM', fields ->> 'DD'
                using errcode = '22008';
        end if;
        return pg_catalog.redshift_lenient_timestamp(fields)::date;
end
$$;

create function pg_catalog.to_date(value text, format text) returns date
    language sql stable parallel restricted
    return pg_catalog.to_date(value, format, false);

create function pg_catalog.to_timestamp(value text, format text, is_strict boolean) returns timestamptz
    language plpgsql stable strict parallel restricted as $$
declare
    fields jsonb;
begin
    return pg_catalog.pg_to_timestamp(value, format);
exception
    when datetime_field_overflow then
        fields := pg_catalog.redshift_fields(value, format);
        if fields is null then
            raise;
        elsif is_strict and coalesce((fields ->> 'HH24')::integer, (fields ->> 'HH')::integer, 0) < 24 then
            raise exception 'date/time field date value out of range: %-%-%',
                fields ->> 'YYYY', fields ->> 'MM', fields ->> 'DD'
                using errcode = '22008';
        elsif is_strict then
            raise exception 'date/time field time value out of range: %:%:%',
                coalesce(fields ->> 'HH24', fields ->> 'HH'), fields ->> 'MI', (fields ->> 'SS') || '.0'
                using errcode = '22008';
        end if;
        return pg_catalog.redshift_lenient_timestamp(fields)::timestamptz;
end
$$;

create function pg_catalog.to_timestamp(value text, format text) returns timestamptz
    language sql stable parallel restricted
    return pg_catalog.to_timestamp(value, format, false);

-- A date or a timestamp is taken for its text.
do $$
declare
    type text;
begin
    foreach type in array array['date', 'timestamp', 'timestamptz', 'integer', 'bigint'] loop
        execute pg_catalog.format(
            'create function pg_catalog.to_timestamp(value %s, format text) returns timestamptz '
                'language sql stable parallel restricted return pg_catalog.to_timestamp(value::text, format, false)',
            type);
        execute pg_catalog.format(
            'create function pg_catalog.to_date(value %s, format text) returns date '
                'language sql stable parallel restricted return pg_catalog.to_date(value::text, format, false)',
            type);
    end loop;
end
$$;

-- TEXT_TO_INT_ALT and TEXT_TO_NUMERIC_ALT read numbers as Teradata does.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_Numeric-format-teradata.html

create function pg_catalog.redshift_teradata_error(expression text, format text) returns numeric
    language plpgsql immutable parallel safe as $$
begin
    raise exception 'invalid input "%"%', expression, coalesce(' for the format "' || format || '"', '')
        using errcode = '22P02';
end
$$;

-- How many digits a format allows before its point, NULL if any number. 9(3) is 999, (I) is as many as needed, and S
-- is a digit with a sign.
create function pg_catalog.redshift_teradata_digits(format text) returns integer
    language sql immutable strict parallel safe
    return (
        select case
            when format not like '%(I)%' then sum(coalesce(item[2]::integer, 1)) + (format like '%S%')::integer
        end
        from regexp_matches(
            pg_catalog.pg_regexp_replace(format, '[.DV].*$', ''), '([9Z])(?:\((\d+)\))?', 'g') as item);

-- How many digits follow the place of a V.
create function pg_catalog.redshift_teradata_scale(format text) returns integer
    language sql immutable strict parallel safe
    return (
        select coalesce(sum(coalesce(item[2]::integer, 1)), 0)
        from regexp_matches(substring(format from 'V(.*)$'), '([9Z])(?:\((\d+)\))?', 'g') as item);

create function pg_catalog.redshift_teradata(expression text, format text) returns numeric
    language plpgsql immutable parallel safe as $$
declare
    number text := pg_catalog.pg_regexp_replace(trim(expression), '^(\$|USD|US Dollars)\s*|\s*(\$|USD|US Dollars)$', '');
    zone integer;
    result numeric;
begin
    if number = '' then
        return 0;
    elsif format !~ '^(\$|L|C|N|O|U|A)?([9Z](\((\d+|[IF])\))?)*([.DV]([9Z](\((\d+|[IF])\))?)*)?S?(\$|L|C)?$'
        or format ~ '9[^.DV]*Z|[.D].*S' then
        return pg_catalog.redshift_teradata_error(expression, format);
    end if;
    number := pg_catalog.pg_regexp_replace(number, '[/,:%]|(?<=\d)-(?=\d)', '', 'g');
    if format like '%S%' then
        zone := strpos('0123456789{ABCDEFGHI}JKLMNOPQR', right(number, 1)) - 1;
        number := case when zone >= 20 then '-' else '' end || left(number, -1) || mod(zone, 10);
    elsif number ~ '[+-]$' then
        number := right(number, 1) || left(number, -1);
    end if;
    if zone < 0 or number !~ '^[+-]?(\d+\.?\d*|\.\d+)([Ee][+-]?\d+)?$' then
        return pg_catalog.redshift_teradata_error(expression, format);
    end if;
    result := (number::numeric || 'e-' || coalesce(pg_catalog.redshift_teradata_scale(format), 0))::numeric;
    if trunc(abs(result)) >= 10::numeric ^ pg_catalog.redshift_teradata_digits(format) then
        return pg_catalog.redshift_teradata_error(expression, format);
    end if;
    return result;
end
$$;

-- Rounded to the nearest even digit if it is in the middle.
create function pg_catalog.redshift_half_even(number numeric, scale integer) returns numeric
    language sql immutable strict parallel safe
    return case
        when abs(number - trunc(number, scale)) = 0.5 / 10::numeric ^ scale
            then 2 * round(number / 2, scale)
        else round(number, scale)
    end;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_TEXT_TO_INT_ALT.html

create function pg_catalog.text_to_int_alt(expression text, format text) returns integer
    language sql immutable parallel safe
    return trunc(pg_catalog.redshift_teradata(expression, format))::integer;

create function pg_catalog.text_to_int_alt(expression text) returns integer
    language sql immutable parallel safe
    return pg_catalog.text_to_int_alt(expression, null);

-- https://docs.aws.amazon.com/redshift/latest/dg/r_TEXT_TO_NUMERIC_ALT.html

create function pg_catalog.text_to_numeric_alt(expression text, format text, "precision" integer, scale integer)
    returns numeric
    language plpgsql immutable parallel safe as $$
declare
    number numeric;
begin
    if scale not between 0 and "precision" or "precision" not between 1 and 38 then
        raise exception 'invalid precision % or scale %', "precision", scale using errcode = '22023';
    end if;
    number := pg_catalog.redshift_half_even(pg_catalog.redshift_teradata(expression, format), scale);
    if abs(number) >= 10::numeric ^ ("precision" - scale) then
        raise exception 'Numeric data overflow (result precision)' using errcode = '22003';
    end if;
    return number;
end
$$;

create function pg_catalog.text_to_numeric_alt(expression text, "precision" integer, scale integer) returns numeric
    language sql immutable parallel safe
    return pg_catalog.text_to_numeric_alt(expression, null, "precision", scale);

create function pg_catalog.text_to_numeric_alt(expression text, format text) returns numeric
    language sql immutable parallel safe
    return pg_catalog.text_to_numeric_alt(expression, format, 38, 0);

create function pg_catalog.text_to_numeric_alt(expression text) returns numeric
    language sql immutable parallel safe
    return pg_catalog.text_to_numeric_alt(expression, null, 38, 0);
