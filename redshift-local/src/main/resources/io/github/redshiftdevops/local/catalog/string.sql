-- String functions and LISTAGG
-- https://docs.aws.amazon.com/redshift/latest/dg/String_functions_header.html

-- LEN counts characters; trailing blanks count for VARCHAR only.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_LEN.html

create function pg_catalog.len(value text) returns integer
    language sql immutable parallel safe
    return length(value);

create function pg_catalog.len(value character) returns integer
    language sql immutable parallel safe
    return length(value);

create function pg_catalog.len(value bytea) returns integer
    language sql immutable parallel safe
    return octet_length(value);

-- https://docs.aws.amazon.com/redshift/latest/dg/r_CHARINDEX.html
create function pg_catalog.charindex(part text, whole text) returns integer
    language sql immutable parallel safe
    return strpos(whole, part);

-- https://docs.aws.amazon.com/redshift/latest/dg/r_OCTET_LENGTH.html
create function pg_catalog.octet_length(value character) returns integer
    language sql immutable parallel safe
    return octet_length(value::text);

-- In bytes. https://docs.aws.amazon.com/redshift/latest/dg/OCTETINDEX.html
create function pg_catalog.octetindex(part text, whole text) returns integer
    language sql immutable parallel safe
    return case strpos(whole, part)
        when 0 then 0
        else octet_length(left(whole, strpos(whole, part) - 1)) + 1
    end;

-- The database compares bytes, so that its own functions change ASCII letters only.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_UPPER.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_LOWER.html

create function pg_catalog.upper(value text) returns text
    language sql immutable parallel safe
    return pg_catalog.pg_upper(value collate pg_catalog."und-x-icu");

create function pg_catalog.lower(value text) returns text
    language sql immutable parallel safe
    return pg_catalog.pg_lower(value collate pg_catalog."und-x-icu");

-- All but letters and digits separates words.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_INITCAP.html

create function pg_catalog.redshift_initcap(value text) returns text
    language sql immutable parallel safe
    return (
        select string_agg(pg_catalog.upper(left(word[1], 1)) || pg_catalog.lower(substr(word[1], 2)), ''
            order by position)
        from regexp_matches(value collate pg_catalog."und-x-icu", '[[:alnum:]]+|[^[:alnum:]]+', 'g')
            with ordinality as words(word, position));

create function pg_catalog.initcap(value text) returns text
    language sql immutable parallel safe
    return case
        when octet_length(value) = char_length(value) then pg_catalog.pg_initcap(value)
        else pg_catalog.redshift_initcap(value)
    end;

-- NULL if there is no such ASCII character. https://docs.aws.amazon.com/redshift/latest/dg/r_CHR.html
create function pg_catalog.chr(code integer) returns text
    language sql immutable parallel safe
    return case when code between 1 and 127 then pg_catalog.pg_chr(code) end;

-- Two expressions, of which the one may be no string; NULL if one is.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_CONCAT.html

create function pg_catalog.concat(first text, second text) returns text
    language sql immutable parallel safe
    return first || second;

create function pg_catalog.concat(first bytea, second bytea) returns bytea
    language sql immutable parallel safe
    return first || second;

create function pg_catalog.concat(first text, second anynonarray) returns text
    language sql stable parallel safe as 'select $1 operator(pg_catalog.||) $2::pg_catalog.text';

create function pg_catalog.concat(first anynonarray, second text) returns text
    language sql stable parallel safe as 'select $1::pg_catalog.text operator(pg_catalog.||) $2';

create function pg_catalog.concat(first anycompatiblenonarray, second anycompatiblenonarray) returns text
    language sql stable parallel safe as 'select $1::pg_catalog.text operator(pg_catalog.||) $2::pg_catalog.text';

-- || takes two numbers too. https://docs.aws.amazon.com/redshift/latest/dg/r_concat_op.html
create operator pg_catalog.|| (
    leftarg = anycompatiblenonarray, rightarg = anycompatiblenonarray, function = pg_catalog.concat);

-- + of two strings is ||. https://docs.aws.amazon.com/redshift/latest/dg/r_NVL2.html
create operator pg_catalog.+ (leftarg = text, rightarg = text, function = pg_catalog.concat);

-- -1, 0 or 1, by bytes.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_BPCHARCMP.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_BTTEXT_PATTERN_CMP.html

create function pg_catalog.bpcharcmp(first text, second text) returns integer
    language sql immutable parallel safe
    return sign(pg_catalog.pg_bttext_pattern_cmp(first, second))::integer;

create function pg_catalog.bttext_pattern_cmp(first text, second text) returns integer
    language sql immutable parallel safe
    return sign(pg_catalog.pg_bttext_pattern_cmp(first, second))::integer;

-- Backslashes are doubled, as they escape in a literal.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_QUOTE_LITERAL.html
create function pg_catalog.quote_literal(value text) returns text
    language sql immutable parallel safe
    return '''' || replace(replace(value, '\', '\\'), '''', '''''') || '''';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_REPLICATE.html
create function pg_catalog.replicate(value text, times integer) returns text
    language sql immutable parallel safe
    return repeat(value, times);

-- Parts count from 1; PostgreSQL counts negative ones from the end.
-- https://docs.aws.amazon.com/redshift/latest/dg/SPLIT_PART.html

create function pg_catalog.redshift_part(part integer) returns integer
    language plpgsql immutable strict parallel safe as $$
begin
    if part < 1 then
        raise exception 'field position must be greater than zero' using errcode = '22023';
    end if;
    return part;
end
$$;

create function pg_catalog.split_part(value text, delimiter text, part integer) returns text
    language sql immutable parallel safe
    return pg_catalog.pg_split_part(value, delimiter, pg_catalog.redshift_part(part));

-- American Soundex: H and W do not separate letters of the same sound, vowels do.
-- https://docs.aws.amazon.com/redshift/latest/dg/SOUNDEX.html
create function pg_catalog.soundex(value text) returns character varying
    language plpgsql immutable strict parallel safe as $$
declare
    letters constant text := pg_catalog.upper(pg_catalog.pg_regexp_replace(value, '[^A-Za-z]', '', 'g'));
    sounds constant text := translate(letters, 'BFPVCGJKQSXZDTLMNRAEIOUYHW', '11112222222233455600000099');
    code text := left(letters, 1);
    last text := left(sounds, 1);
    sound text;
begin
    for i in 2 .. length(letters) loop
        exit when length(code) = 4;
        sound := substr(sounds, i, 1);
        if sound not in ('0', '9') and sound <> last then
            code := code || sound;
        end if;
        if sound <> '9' then
            last := sound;
        end if;
    end loop;
    return case when code = '' then '' else rpad(code, 4, '0') end;
end
$$;

-- How many characters of the codes are the same. https://docs.aws.amazon.com/redshift/latest/dg/DIFFERENCE.html
create function pg_catalog.difference(first text, second text) returns integer
    language plpgsql immutable strict parallel safe as $$
declare
    code constant text := pg_catalog.soundex(first);
    other constant text := pg_catalog.soundex(second);
    same integer := 0;
begin
    if code = '' or other = '' then
        return case when code = other then 1 else 0 end;
    end if;
    for i in 1 .. 4 loop
        same := same + (substr(code, i, 1) = substr(other, i, 1))::integer;
    end loop;
    return same;
end
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STRTOL.html
create function pg_catalog.strtol(num_string text, base integer) returns bigint
    language plpgsql immutable strict parallel safe as $$
declare
    parts text[];
    digits text;
    digit integer;
    number numeric := 0;
begin
    if base not between 2 and 36 then
        raise exception 'Invalid base %. Base must be between 2 and 36.', base using errcode = '22023';
    elsif num_string = '' then
        return 0;
    end if;
    parts := regexp_match(num_string, '^\s*([+-]?)(.*)$');
    digits := lower(parts[2]);
    if base = 16 and digits like '0x_%' then
        digits := substr(digits, 3);
    end if;
    for i in 1 .. greatest(length(digits), 1) loop
        digit := strpos('0123456789abcdefghijklmnopqrstuvwxyz', substr(digits, i, 1)) - 1;
        if digits = '' or digit not between 0 and base - 1 then
            raise exception 'The input % is not valid to be converted to base %', num_string, base
                using errcode = '22023';
        end if;
        number := number * base + digit;
    end loop;
    return case parts[1] when '-' then -number else number end::bigint;
end
$$;

-- LISTAGG ignores NULL and empty strings, and has a limit.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_LISTAGG.html

create function pg_catalog.redshift_listagg_add(list text, value text, delimiter text) returns text
    language plpgsql immutable parallel safe as $$
begin
    if value is null or value = '' then
        return list;
    end if;
    list := coalesce(list || coalesce(delimiter, ''), '') || value;
    if octet_length(list) > 65535 then
        raise exception 'Result size exceeds LISTAGG limit' using errcode = '54000';
    end if;
    return list;
end
$$;

create function pg_catalog.redshift_listagg_add(list text, value text) returns text
    language sql immutable parallel safe
    return pg_catalog.redshift_listagg_add(list, value, null);

create function pg_catalog.redshift_listagg_add(list text, value anyelement, delimiter text) returns text
    language plpgsql stable parallel safe as $$
begin
    return pg_catalog.redshift_listagg_add(list, value::text, delimiter);
end
$$;

create function pg_catalog.redshift_listagg_add(list text, value anyelement) returns text
    language plpgsql stable parallel safe as $$
begin
    return pg_catalog.redshift_listagg_add(list, value::text, null);
end
$$;

create aggregate pg_catalog.listagg(value text, delimiter text) (
    sfunc = pg_catalog.redshift_listagg_add, stype = text, parallel = safe);

create aggregate pg_catalog.listagg(value text) (
    sfunc = pg_catalog.redshift_listagg_add, stype = text, parallel = safe);

create aggregate pg_catalog.listagg(value anyelement, delimiter text) (
    sfunc = pg_catalog.redshift_listagg_add, stype = text, parallel = safe);

create aggregate pg_catalog.listagg(value anyelement) (
    sfunc = pg_catalog.redshift_listagg_add, stype = text, parallel = safe);

-- LISTAGG(DISTINCT ..) WITHIN GROUP (ORDER BY another expression): PostgreSQL sorts a DISTINCT by its arguments only, so
-- that the rewriter writes LISTAGG(true, ..). The first element of the list is the delimiter; a value stands where it
-- comes first.

create function pg_catalog.redshift_listagg_add_new(list text[], is_distinct boolean, value text, delimiter text)
    returns text[]
    language sql immutable parallel safe
    return case
        when value is null or value = '' then list
        when list is null then array[coalesce(delimiter, ''), value]
        when value = any (list[2:]) then list
        else list || value
    end;

create function pg_catalog.redshift_listagg_add_new(list text[], is_distinct boolean, value anyelement, delimiter text)
    returns text[]
    language plpgsql stable parallel safe as $$
begin
    return pg_catalog.redshift_listagg_add_new(list, is_distinct, value::text, delimiter);
end
$$;

create function pg_catalog.redshift_listagg_joined(list text[]) returns text
    language plpgsql immutable parallel safe as $$
declare
    joined text := pg_catalog.array_to_string(list[2:], list[1]);
begin
    if octet_length(joined) > 65535 then
        raise exception 'Result size exceeds LISTAGG limit' using errcode = '54000';
    end if;
    return joined;
end
$$;

create aggregate pg_catalog.listagg(is_distinct boolean, value text, delimiter text) (
    sfunc = pg_catalog.redshift_listagg_add_new, stype = text[],
    finalfunc = pg_catalog.redshift_listagg_joined, parallel = safe);

create aggregate pg_catalog.listagg(is_distinct boolean, value anyelement, delimiter text) (
    sfunc = pg_catalog.redshift_listagg_add_new, stype = text[],
    finalfunc = pg_catalog.redshift_listagg_joined, parallel = safe);
