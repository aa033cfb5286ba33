-- VARBYTE
-- https://docs.aws.amazon.com/redshift/latest/dg/r_VARBYTE_type.html
--
-- A value is kept as it is printed: two hexadecimal digits in lower case for each byte. They sort as the bytes do.

create type pg_catalog.varbyte;

-- The OID by which drivers know the type.
update pg_catalog.pg_type set oid = 6551 where typname = 'varbyte' and typnamespace = 'pg_catalog'::regnamespace;

create function pg_catalog.redshift_varbyte_read(cstring) returns pg_catalog.varbyte
    language internal immutable strict parallel safe as 'textin';

create function pg_catalog.redshift_varbyte_print(pg_catalog.varbyte) returns cstring
    language internal immutable strict parallel safe as 'textout';

create function pg_catalog.redshift_varbyte_modifier_read(cstring[]) returns integer
    language internal immutable strict parallel safe as 'varchartypmodin';

create function pg_catalog.redshift_varbyte_modifier_print(integer) returns cstring
    language internal immutable strict parallel safe as 'varchartypmodout';

create type pg_catalog.varbyte (
    input = pg_catalog.redshift_varbyte_read,
    output = pg_catalog.redshift_varbyte_print,
    typmod_in = pg_catalog.redshift_varbyte_modifier_read,
    typmod_out = pg_catalog.redshift_varbyte_modifier_print,
    like = text,
    category = 'U'
);

-- The two are the same bytes; xmltotext returns its argument.

create function pg_catalog.redshift_hex(pg_catalog.varbyte) returns text
    language internal immutable strict parallel safe as 'xmltotext';

create function pg_catalog.redshift_varbyte_of(text) returns pg_catalog.varbyte
    language internal immutable strict parallel safe as 'xmltotext';

create function pg_catalog.redshift_varbyte(value bytea) returns varbyte
    language sql immutable strict parallel safe
    return pg_catalog.redshift_varbyte_of(encode(value, 'hex'));

create function pg_catalog.redshift_bytes(value varbyte) returns bytea
    language sql immutable strict parallel safe
    return decode(pg_catalog.redshift_hex(value), 'hex');

-- An INSERT refuses what is too long, a cast cuts it.
create function pg_catalog.varbyte(value varbyte, modifier integer, explicit boolean) returns varbyte
    language plpgsql immutable strict parallel safe as $$
begin
    if modifier < 4 or octet_length(pg_catalog.redshift_hex(value)) <= 2 * (modifier - 4) then
        return value;
    elsif explicit then
        return pg_catalog.redshift_varbyte_of(left(pg_catalog.redshift_hex(value), 2 * (modifier - 4)));
    end if;
    raise exception 'Value too long for type varbyte(%)', modifier - 4 using errcode = '22001';
end
$$;

create function pg_catalog.redshift_hex_digits(digits text) returns text
    language plpgsql immutable strict parallel safe as $$
begin
    if digits ~ '^[0-9a-fA-F]*$' then
        return lower(case when length(digits) % 2 = 1 then '0' || digits else digits end);
    end if;
    raise exception 'invalid hexadecimal string "%"', digits using errcode = '22023';
end
$$;

-- What stands for a VARBYTE in SQL, or is bound to a parameter, is a string. Behind the mark come hexadecimal digits; so
-- the gateway hands over a value that it has got as text.
create function pg_catalog.redshift_varbyte_literal(value text) returns varbyte
    language sql immutable strict parallel safe
    return case when left(value, 9) = E'\x01varbyte\x01'
        then pg_catalog.redshift_varbyte_of(pg_catalog.redshift_hex_digits(substr(value, 10)))
        else pg_catalog.redshift_varbyte(convert_to(value, 'UTF8')) end;

-- CREATE FUNCTION lets only functions in C take a cstring; one in SQL works as well.
create function pg_catalog.redshift_varbyte_input(value text, type oid, modifier integer) returns varbyte
    language sql immutable strict parallel safe as
    'select pg_catalog.varbyte(pg_catalog.redshift_varbyte_literal($1::text), $3, false)';

update pg_catalog.pg_proc set proargtypes = '2275 26 23'
where oid = 'pg_catalog.redshift_varbyte_input(text, oid, integer)'::regprocedure;

update pg_catalog.pg_type set typinput = 'pg_catalog.redshift_varbyte_input'::regproc
where oid = 'pg_catalog.varbyte'::regtype;

-- Casts

create function pg_catalog.redshift_varbyte(value text) returns varbyte
    language sql immutable strict parallel safe
    return pg_catalog.redshift_varbyte(convert_to(value, 'UTF8'));

-- with the blanks that fill it
create function pg_catalog.redshift_varbyte(value character) returns varbyte
    language sql immutable strict parallel safe
    return pg_catalog.redshift_varbyte(bpcharsend(value));

create function pg_catalog.redshift_varbyte(value smallint) returns varbyte
    language sql immutable strict parallel safe
    return pg_catalog.redshift_varbyte(int2send(value));

create function pg_catalog.redshift_varbyte(value integer) returns varbyte
    language sql immutable strict parallel safe
    return pg_catalog.redshift_varbyte(int4send(value));

create function pg_catalog.redshift_varbyte(value bigint) returns varbyte
    language sql immutable strict parallel safe
    return pg_catalog.redshift_varbyte(int8send(value));

create function pg_catalog.redshift_varbyte_to_text(value varbyte) returns text
    language sql immutable strict parallel safe
    return convert_from(pg_catalog.redshift_bytes(value), 'UTF8');

create function pg_catalog.redshift_varbyte_to_number(value varbyte, bytes integer) returns bigint
    language plpgsql immutable strict parallel safe as $$
declare
    hex text := pg_catalog.redshift_hex(value);
    number bigint;
begin
    if length(hex) > 2 * bytes then
        raise exception 'VARBYTE value is too long for a number of % bytes', bytes using errcode = '22003';
    end if;
    number := ('x' || lpad(hex, 16, '0'))::bit(64)::bigint;
    -- a number of the full length has a sign
    return case when bytes < 8 and number >= 1::bigint << (8 * bytes - 1)
        then number - (1::bigint << (8 * bytes)) else number end;
end
$$;

create function pg_catalog.redshift_varbyte_to_smallint(value varbyte) returns smallint
    language sql immutable strict parallel safe
    return pg_catalog.redshift_varbyte_to_number(value, 2)::smallint;

create function pg_catalog.redshift_varbyte_to_integer(value varbyte) returns integer
    language sql immutable strict parallel safe
    return pg_catalog.redshift_varbyte_to_number(value, 4)::integer;

create function pg_catalog.redshift_varbyte_to_bigint(value varbyte) returns bigint
    language sql immutable strict parallel safe
    return pg_catalog.redshift_varbyte_to_number(value, 8);

create function pg_catalog.redshift_varbyte_to_character(value varbyte) returns character
    language sql immutable strict parallel safe
    return pg_catalog.redshift_varbyte_to_text(value)::bpchar;

do $$
begin
    create cast (varbyte as varbyte) with function pg_catalog.varbyte(varbyte, integer, boolean) as implicit;
    create cast (text as varbyte) with function pg_catalog.redshift_varbyte(text);
    create cast (varchar as varbyte) with function pg_catalog.redshift_varbyte(text);
    create cast (character as varbyte) with function pg_catalog.redshift_varbyte(character);
    create cast (smallint as varbyte) with function pg_catalog.redshift_varbyte(smallint);
    create cast (integer as varbyte) with function pg_catalog.redshift_varbyte(integer);
    create cast (bigint as varbyte) with function pg_catalog.redshift_varbyte(bigint);
    create cast (varbyte as text) with function pg_catalog.redshift_varbyte_to_text(varbyte);
    create cast (varbyte as varchar) with function pg_catalog.redshift_varbyte_to_text(varbyte);
    create cast (varbyte as character) with function pg_catalog.redshift_varbyte_to_character(varbyte);
    create cast (varbyte as smallint) with function pg_catalog.redshift_varbyte_to_smallint(varbyte);
    create cast (varbyte as integer) with function pg_catalog.redshift_varbyte_to_integer(varbyte);
    create cast (varbyte as bigint) with function pg_catalog.redshift_varbyte_to_bigint(varbyte);
    -- bytea is what drivers bind, and what functions of PostgreSQL take
    create cast (bytea as varbyte) with function pg_catalog.redshift_varbyte(bytea) as assignment;
    create cast (varbyte as bytea) with function pg_catalog.redshift_bytes(varbyte) as implicit;
end
$$;

-- Operators
-- https://docs.aws.amazon.com/redshift/latest/dg/r_VARBYTE_OPERATORS.html

do $$
declare
    name text;
    symbol text;
    commutator text;
    negator text;
begin
    for name, symbol, commutator, negator in values
        ('eq', '=', '=', '<>'), ('ne', '<>', '<>', '='), ('lt', '<', '>', '>='), ('le', '<=', '>=', '>'),
        ('gt', '>', '<', '<='), ('ge', '>=', '<=', '<')
    loop
        execute format('create function pg_catalog.redshift_varbyte_%1$s(varbyte, varbyte) returns boolean
            language internal immutable strict leakproof parallel safe as ''bytea%1$s''', name);
        execute format('create operator pg_catalog.%1$s (function = pg_catalog.redshift_varbyte_%2$s,
            leftarg = varbyte, rightarg = varbyte, commutator = operator(pg_catalog.%3$s),
            negator = operator(pg_catalog.%4$s) %5$s)',
            symbol, name, commutator, negator, case when name = 'eq' then ', hashes, merges' else '' end);
    end loop;
    create function pg_catalog.redshift_varbyte_compare(varbyte, varbyte) returns integer
        language internal immutable strict leakproof parallel safe as 'byteacmp';
    create function pg_catalog.redshift_varbyte_hash(varbyte) returns integer
        language internal immutable strict parallel safe as 'hashvarlena';
    create operator class pg_catalog.redshift_varbyte_order default for type varbyte using btree as
        operator 1 pg_catalog.<, operator 2 pg_catalog.<=, operator 3 pg_catalog.=, operator 4 pg_catalog.>=,
        operator 5 pg_catalog.>, function 1 pg_catalog.redshift_varbyte_compare(varbyte, varbyte);
    create operator class pg_catalog.redshift_varbyte_hash default for type varbyte using hash as
        operator 1 pg_catalog.=, function 1 pg_catalog.redshift_varbyte_hash(varbyte);
end
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_CONCAT.html
create function pg_catalog.concat(varbyte, varbyte) returns varbyte
    language sql immutable strict parallel safe
    return pg_catalog.redshift_varbyte_of(pg_catalog.redshift_hex($1) || pg_catalog.redshift_hex($2));

-- Without one of text, a literal could be either.
do $$
begin
    if to_regprocedure('pg_catalog.concat(text, text)') is null then
        create function pg_catalog.concat(text, text) returns text
            language sql immutable strict parallel safe return $1 || $2;
    end if;
end
$$;

create operator pg_catalog.|| (function = pg_catalog.concat, leftarg = varbyte, rightarg = varbyte);
create operator pg_catalog.+ (function = pg_catalog.concat, leftarg = varbyte, rightarg = varbyte);

create function pg_catalog.redshift_varbyte_combine(operation text, first varbyte, second varbyte) returns varbyte
    language plpgsql immutable strict parallel safe as $$
declare
    x bytea := pg_catalog.redshift_bytes(first);
    y bytea := pg_catalog.redshift_bytes(second);
begin
    if length(x) <> length(y) then
        raise exception 'operator % needs VARBYTE values of the same length', operation using errcode = '22026';
    end if;
    for i in 0 .. length(x) - 1 loop
        x := set_byte(x, i, case operation
            when '&' then get_byte(x, i) & get_byte(y, i)
            when '|' then get_byte(x, i) | get_byte(y, i)
            else get_byte(x, i) # get_byte(y, i) end);
    end loop;
    return pg_catalog.redshift_varbyte(x);
end
$$;

do $$
declare
    name text;
    symbol text;
begin
    for name, symbol in values ('and', '&'), ('or', '|'), ('xor', '#') loop
        execute format('create function pg_catalog.redshift_varbyte_%s(varbyte, varbyte) returns varbyte
            language sql immutable strict parallel safe
            return pg_catalog.redshift_varbyte_combine(%L, $1, $2)', name, symbol);
        execute format('create operator pg_catalog.%s (function = pg_catalog.redshift_varbyte_%s,
            leftarg = varbyte, rightarg = varbyte)', symbol, name);
    end loop;
end
$$;

create function pg_catalog.redshift_varbyte_not(varbyte) returns varbyte
    language sql immutable strict parallel safe
    return pg_catalog.redshift_varbyte_of(
        translate(pg_catalog.redshift_hex($1), '0123456789abcdef', 'fedcba9876543210'));

create operator pg_catalog.~ (function = pg_catalog.redshift_varbyte_not, rightarg = varbyte);

-- https://docs.aws.amazon.com/redshift/latest/dg/r_MAX.html

create function pg_catalog.redshift_varbyte_smaller(varbyte, varbyte) returns varbyte
    language sql immutable strict parallel safe
    return case when $1 <= $2 then $1 else $2 end;

create function pg_catalog.redshift_varbyte_larger(varbyte, varbyte) returns varbyte
    language sql immutable strict parallel safe
    return case when $1 >= $2 then $1 else $2 end;

create aggregate pg_catalog.min(varbyte) (sfunc = pg_catalog.redshift_varbyte_smaller, stype = varbyte);
create aggregate pg_catalog.max(varbyte) (sfunc = pg_catalog.redshift_varbyte_larger, stype = varbyte);

-- Functions

-- https://docs.aws.amazon.com/redshift/latest/dg/r_LEN.html
do $$
declare
    name text;
begin
    foreach name in array array['len', 'length', 'octet_length', 'char_length', 'character_length'] loop
        execute format('create function pg_catalog.%I(value varbyte) returns integer
            language sql immutable strict parallel safe
            return length(pg_catalog.redshift_hex(value)) / 2', name);
    end loop;
end
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SUBSTRING.html
do $$
declare
    name text;
begin
    foreach name in array array['substring', 'substr'] loop
        execute format('create function pg_catalog.%I(value varbyte, start_position integer, number_bytes integer)
            returns varbyte language sql immutable strict parallel safe
            return pg_catalog.redshift_varbyte(
                substring(pg_catalog.redshift_bytes(value), start_position, number_bytes))', name);
        execute format('create function pg_catalog.%I(value varbyte, start_position integer)
            returns varbyte language sql immutable strict parallel safe
            return pg_catalog.redshift_varbyte(substring(pg_catalog.redshift_bytes(value), start_position))', name);
    end loop;
end
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_HEX.html
create function pg_catalog.from_hex(hex_string text) returns varbyte
    language sql immutable strict parallel safe
    return pg_catalog.redshift_varbyte_of(pg_catalog.redshift_hex_digits(hex_string));

-- https://docs.aws.amazon.com/redshift/latest/dg/r_TO_HEX.html
create function pg_catalog.to_hex(value varbyte) returns text
    language sql immutable strict parallel safe
    return pg_catalog.redshift_hex(value);

-- https://docs.aws.amazon.com/redshift/latest/dg/r_TO_VARBYTE.html
create function pg_catalog.to_varbyte(string text, format text) returns varbyte
    language plpgsql immutable strict parallel safe as $$
begin
    case lower(format)
        when 'hex' then
            return pg_catalog.from_hex(string);
        when 'binary' then
            if string !~ '^[01]*$' then
                raise exception 'invalid binary string "%"', string using errcode = '22023';
            end if;
            string := repeat('0', (8 - length(string) % 8) % 8) || string;
            return pg_catalog.redshift_varbyte_of(coalesce((
                select string_agg(lpad(to_hex(substr(string, 8 * byte + 1, 8)::bit(8)::integer), 2, '0'), '' order by byte)
                from generate_series(0, length(string) / 8 - 1) byte), ''));
        when 'utf8', 'utf-8' then
            return pg_catalog.redshift_varbyte(string);
        else
            raise exception 'invalid format "%" of TO_VARBYTE', format using errcode = '22023',
                hint = 'use hex, binary, utf8 or utf-8';
    end case;
end
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_VARBYTE.html
create function pg_catalog.from_varbyte(binary_value varbyte, format text) returns varchar
    language plpgsql immutable strict parallel safe as $$
begin
    case lower(format)
        when 'hex' then
            return pg_catalog.redshift_hex(binary_value);
        when 'binary' then
            return coalesce((
                select string_agg(get_byte(bytes, byte)::bit(8)::text, '' order by byte)
                from (select pg_catalog.redshift_bytes(binary_value) as bytes) value,
                    generate_series(0, length(bytes) - 1) byte), '');
        when 'utf8', 'utf-8' then
            return pg_catalog.redshift_varbyte_to_text(binary_value);
        else
            raise exception 'invalid format "%" of FROM_VARBYTE', format using errcode = '22023',
                hint = 'use hex, binary, utf8 or utf-8';
    end case;
end
$$;

-- Bits are counted from the least significant one.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_GETBIT.html
create function pg_catalog.getbit(binary_value varbyte, index integer) returns integer
    language plpgsql immutable strict parallel safe as $$
declare
    bytes bytea := pg_catalog.redshift_bytes(binary_value);
begin
    if index < 0 or index >= 8 * length(bytes) then
        raise exception 'index % of GETBIT is out of range, 0 to %', index, 8 * length(bytes) - 1
            using errcode = '22023';
    end if;
    return get_byte(bytes, length(bytes) - 1 - index / 8) >> (index % 8) & 1;
end
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/JSON_SERIALIZE_TO_VARBYTE.html
create function pg_catalog.json_serialize_to_varbyte(value super) returns varbyte
    language sql immutable strict parallel safe
    return pg_catalog.redshift_varbyte(pg_catalog.redshift_super_text(value));

-- https://docs.aws.amazon.com/redshift/latest/dg/JSON_PARSE.html
create function pg_catalog.json_parse(json_string varbyte) returns super
    language sql stable strict parallel safe
    return pg_catalog.json_parse(json_string::text);

-- https://docs.aws.amazon.com/redshift/latest/dg/CAN_JSON_PARSE.html
create function pg_catalog.can_json_parse(json_string varbyte) returns boolean
    language sql stable strict parallel safe
    return pg_catalog.can_json_parse(json_string::text);
