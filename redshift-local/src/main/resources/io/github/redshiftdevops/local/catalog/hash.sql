-- Hash functions
-- https://docs.aws.amazon.com/redshift/latest/dg/hash-functions.html

-- The SHA family in hexadecimal digits; MD5 is PostgreSQL's.

-- PostgreSQL has no SHA-1 of its own. Five words of 32 bits, 80 rounds for each block of 64 bytes.
-- https://docs.aws.amazon.com/redshift/latest/dg/SHA1.html
create function pg_catalog.sha1(value text) returns character varying
    language plpgsql immutable strict parallel safe as $$
declare
    low constant bigint := 4294967295;
    message constant bytea := convert_to(value, 'UTF8');
    bits constant bigint := 8 * length(message);
    padded constant bytea := message || '\x80'::bytea
        || decode(repeat('00', (119 - length(message) % 64) % 64), 'hex') || int8send(bits);
    h bigint[] := array[1732584193, 4023233417, 2562383102, 271733878, 3285377520];
    w bigint[];
    a bigint; b bigint; c bigint; d bigint; e bigint; f bigint; k bigint; x bigint;
begin
    for block in 0 .. length(padded) / 64 - 1 loop
        a := h[1]; b := h[2]; c := h[3]; d := h[4]; e := h[5];
        for i in 0 .. 79 loop
            if i < 16 then
                x := ('x' || encode(substr(padded, 64 * block + 4 * i + 1, 4), 'hex'))::bit(32)::bigint & low;
            else
                x := w[i - 3] # w[i - 8] # w[i - 14] # w[i - 16];
                x := ((x << 1) | (x >> 31)) & low;
            end if;
            w[i] := x;
            case i / 20
                when 0 then f := (b & c) | (~b & low & d); k := 1518500249;
                when 1 then f := b # c # d; k := 1859775393;
                when 2 then f := (b & c) | (b & d) | (c & d); k := 2400959708;
                else f := b # c # d; k := 3395469782;
            end case;
            x := ((((a << 5) | (a >> 27)) & low) + f + e + k + x) & low;
            e := d; d := c; c := ((b << 30) | (b >> 2)) & low; b := a; a := x;
        end loop;
        h := array[(h[1] + a) & low, (h[2] + b) & low, (h[3] + c) & low, (h[4] + d) & low, (h[5] + e) & low];
    end loop;
    return (select string_agg(lpad(to_hex(word), 8, '0'), '') from unnest(h) as word);
end
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/SHA.html
create function pg_catalog.sha(value text) returns character varying
    language sql immutable parallel safe
    return pg_catalog.sha1(value);

-- https://docs.aws.amazon.com/redshift/latest/dg/FUNC_SHA1.html
create function pg_catalog.func_sha1(value text) returns character varying
    language sql immutable parallel safe
    return pg_catalog.sha1(value);

-- Empty if there is no such number of bits. https://docs.aws.amazon.com/redshift/latest/dg/SHA2.html
create function pg_catalog.sha2(value text, bits integer) returns character varying
    language sql immutable parallel safe
    return case
        when value is null or bits is null then null
        when bits in (0, 256) then encode(sha256(convert_to(value, 'UTF8')), 'hex')
        when bits = 224 then encode(sha224(convert_to(value, 'UTF8')), 'hex')
        when bits = 384 then encode(sha384(convert_to(value, 'UTF8')), 'hex')
        when bits = 512 then encode(sha512(convert_to(value, 'UTF8')), 'hex')
        else ''
    end;

-- CRC-32C, four bits at a time. https://docs.aws.amazon.com/redshift/latest/dg/crc32-function.html
create function pg_catalog.crc32(value text) returns character varying
    language plpgsql immutable strict parallel safe as $$
declare
    message constant bytea := convert_to(value, 'UTF8');
    remainders constant bigint[] := array[
        0, 274646895, 549293790, 820201905, 1098587580, 1361435347, 1640403810, 1905808397,
        2197175160, 2460548119, 2722870694, 2987750089, 3280807620, 3553878443, 3811616794, 4084100981];
    crc bigint := 4294967295;
begin
    for i in 0 .. length(message) - 1 loop
        crc := crc # get_byte(message, i);
        crc := (crc >> 4) # remainders[(crc & 15) + 1];
        crc := (crc >> 4) # remainders[(crc & 15) + 1];
    end loop;
    return lpad(to_hex(crc # 4294967295), 8, '0');
end
$$;

-- FNV-1a of 64 bits over the bytes as Redshift stores them, the lowest first. Its prime is 2^40 + 435.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_FNV_HASH.html

create function pg_catalog.redshift_fnv(message bytea, seed bigint) returns bigint
    language plpgsql immutable strict parallel safe as $$
declare
    low_half constant bigint := 4294967295;
    high bigint := (seed >> 32) & low_half;
    low bigint := seed & low_half;
    product bigint;
begin
    for i in 0 .. length(message) - 1 loop
        low := low # get_byte(message, i);
        product := low * 435;
        high := (high * 435 + (product >> 32) + (low << 8)) & low_half;
        low := product & low_half;
    end loop;
    return (high << 32) | low;
end
$$;

create function pg_catalog.redshift_reversed(message bytea) returns bytea
    language sql immutable strict parallel safe
    return (
        select string_agg(substr(message, place, 1), ''::bytea order by place desc)
        from generate_series(1, length(message)) as place);

-- A whole number in two's complement, the highest byte first.
create function pg_catalog.redshift_twos_complement(number numeric, size integer) returns bytea
    language plpgsql immutable strict parallel safe as $$
declare
    rest numeric := case when number < 0 then number + 256::numeric ^ size else number end;
    bytes bytea := '';
begin
    for i in 1 .. size loop
        bytes := set_byte('\x00', 0, mod(rest, 256)::integer) || bytes;
        rest := div(rest, 256);
    end loop;
    return bytes;
end
$$;

-- A decimal without its point.
create function pg_catalog.redshift_unscaled(value numeric) returns numeric
    language sql immutable strict parallel safe
    return trunc(value * 10::numeric ^ scale(value));

-- In 8 bytes, as Redshift keeps up to 19 digits, or in 16 if they do not fit.
create function pg_catalog.redshift_hashed_bytes(value numeric) returns bytea
    language sql immutable strict parallel safe
    return pg_catalog.redshift_reversed(pg_catalog.redshift_twos_complement(
        pg_catalog.redshift_unscaled(value),
        case when abs(pg_catalog.redshift_unscaled(value)) <= 9223372036854775807 then 8 else 16 end));

create function pg_catalog.redshift_hashed_bytes(value text) returns bytea
    language sql immutable strict parallel safe
    return convert_to(value, 'UTF8');

create function pg_catalog.redshift_hashed_bytes(value character) returns bytea
    language sql immutable strict parallel safe
    return convert_to(rpad(value::text, pg_catalog.pg_octet_length(value)), 'UTF8');

do $$
declare
    kind record;
begin
    for kind in
        select type, send
        from (values
            ('boolean', 'boolsend'), ('smallint', 'int2send'), ('integer', 'int4send'), ('bigint', 'int8send'),
            ('real', 'float4send'), ('double precision', 'float8send'),
            ('date', 'date_send'), ('time', 'time_send'),
            ('timestamp', 'timestamp_send'), ('timestamptz', 'timestamptz_send'),
            ('bytea', ''), ('character', ''), ('numeric', ''), ('text', '')) as kinds(type, send)
    loop
        if kind.send <> '' then
            execute pg_catalog.format(
                'create function pg_catalog.redshift_hashed_bytes(value %s) returns bytea '
                    'language sql immutable strict parallel safe '
                    'return pg_catalog.redshift_reversed(pg_catalog.%I(value))',
                kind.type, kind.send);
        end if;
        execute pg_catalog.format(
            'create function pg_catalog.fnv_hash(value %s, seed bigint) returns bigint '
                'language sql immutable strict parallel safe return pg_catalog.redshift_fnv(%s, seed)',
            kind.type, case kind.type when 'bytea' then 'value' else 'pg_catalog.redshift_hashed_bytes(value)' end);
        execute pg_catalog.format(
            'create function pg_catalog.fnv_hash(value %s) returns bigint '
                'language sql immutable strict parallel safe '
                'return pg_catalog.fnv_hash(value, -3750763034362895579)',
            kind.type);
    end loop;
end
$$;

-- Murmur3A of 32 bits over the bytes that Apache Iceberg's specification gives.
-- https://docs.aws.amazon.com/redshift/latest/dg/MURMUR3_32_HASH.html
-- https://iceberg.apache.org/spec/#appendix-b-32-bit-hash-requirements

create function pg_catalog.redshift_murmur3(message bytea, seed integer) returns integer
    language plpgsql immutable strict parallel safe as $$
declare
    low constant bigint := 4294967295;
    hash bigint := seed & low;
    block bigint;
    bytes integer;
begin
    for i in 0 .. (length(message) + 3) / 4 - 1 loop
        bytes := least(4, length(message) - 4 * i);
        block := 0;
        for j in 0 .. bytes - 1 loop
            block := block | (get_byte(message, 4 * i + j)::bigint << (8 * j));
        end loop;
        block := (block::numeric * 3432918353 % 4294967296)::bigint;
        block := ((block << 15) | (block >> 17)) & low;
        block := (block::numeric * 461845907 % 4294967296)::bigint;
        hash := hash # block;
        if bytes = 4 then
            hash := ((hash << 13) | (hash >> 19)) & low;
            hash := (hash * 5 + 3864292196) & low;
        end if;
    end loop;
    hash := hash # length(message);
    hash := hash # (hash >> 16);
    hash := (hash::numeric * 2246822507 % 4294967296)::bigint;
    hash := hash # (hash >> 13);
    hash := (hash::numeric * 3266489909 % 4294967296)::bigint;
    hash := hash # (hash >> 16);
    return (hash::bit(32))::integer;
end
$$;

-- The smallest number of bytes for a whole number in two's complement.
create function pg_catalog.redshift_size(number numeric) returns integer
    language sql immutable strict parallel safe
    return (
        select min(size)
        from generate_series(1, 17) as size
        where number between -(256::numeric ^ size) / 2 and 256::numeric ^ size / 2 - 1);

do $$
declare
    kind record;
begin
    for kind in
        select type, bytes
        from (values
            ('boolean', 'redshift_hashed_bytes(value::integer::bigint)'),
            ('smallint', 'redshift_hashed_bytes(value::bigint)'),
            ('integer', 'redshift_hashed_bytes(value::bigint)'),
            ('bigint', 'redshift_hashed_bytes(value)'),
            ('real', 'redshift_hashed_bytes(value::double precision)'),
            ('double precision', 'redshift_hashed_bytes(value)'),
            ('date', 'redshift_hashed_bytes((value - date ''1970-01-01'')::bigint)'),
            ('time', 'redshift_hashed_bytes((extract(epoch from value) * 1000000)::bigint)'),
            ('timestamp', 'redshift_hashed_bytes((extract(epoch from value) * 1000000)::bigint)'),
            ('timestamptz', 'redshift_hashed_bytes((extract(epoch from value) * 1000000)::bigint)'),
            ('bytea', ''),
            ('character', 'redshift_hashed_bytes(value)'),
            ('numeric', 'redshift_twos_complement(pg_catalog.redshift_unscaled(value), '
                'pg_catalog.redshift_size(pg_catalog.redshift_unscaled(value)))'),
            ('text', 'redshift_hashed_bytes(value)')) as kinds(type, bytes)
    loop
        execute pg_catalog.format(
            'create function pg_catalog.murmur3_32_hash(value %s, seed integer) returns integer '
                'language sql immutable strict parallel safe return pg_catalog.redshift_murmur3(%s, seed)',
            kind.type,
            case kind.type when 'bytea' then 'value' else 'pg_catalog.' || kind.bytes end);
        execute pg_catalog.format(
            'create function pg_catalog.murmur3_32_hash(value %s) returns integer '
                'language sql immutable strict parallel safe return pg_catalog.murmur3_32_hash(value, 0)',
            kind.type);
    end loop;
end
$$;

-- A whole number or a decimal without its point; how a string is summed up is not documented.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_CHECKSUM.html

create function pg_catalog.checksum(value numeric) returns integer
    language sql immutable strict parallel safe
    return pg_catalog.redshift_unscaled(value)::integer;

create function pg_catalog.checksum(value text) returns integer
    language plpgsql immutable parallel safe as $$
begin
    raise exception 'checksum of a character string is not supported by the local Redshift'
        using errcode = '0A000', hint = 'use fnv_hash';
end
$$;

-- Farmhash's Fingerprint64, in unsigned arithmetic of 64 bits.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_FARMFINGERPRINT64.html

-- What is left of a whole number in 64 bits.
create function pg_catalog.redshift_64_bits(number numeric) returns bigint
    language plpgsql immutable strict parallel safe as $$
declare
    rest constant numeric := mod(number, 18446744073709551616);
begin
    return case
        when rest > 9223372036854775807 then rest - 18446744073709551616
        when rest < -9223372036854775808 then rest + 18446744073709551616
        else rest
    end;
end
$$;

create function pg_catalog.redshift_rotated(number numeric, places integer) returns bigint
    language sql immutable strict parallel safe
    return (
        select (bits << (64 - places)) | ((bits >> places) & ((1::bigint << (64 - places)) - 1))
        from pg_catalog.redshift_64_bits(number) as bits);

-- The number, of which the high bits change the low ones.
create function pg_catalog.redshift_mixed(number numeric) returns bigint
    language sql immutable strict parallel safe
    return (select bits # ((bits >> 47) & 131071) from pg_catalog.redshift_64_bits(number) as bits);

-- The eight bytes from there on, counted from 0, the lowest first.
create function pg_catalog.redshift_word(message bytea, place integer) returns numeric
    language sql immutable strict parallel safe
    return ('x' || encode(pg_catalog.redshift_reversed(substr(message, place + 1, 8)), 'hex'))::bit(64)::bigint;

create function pg_catalog.redshift_farm_pair(first numeric, second numeric, factor numeric) returns numeric
    language plpgsql immutable strict parallel safe as $$
declare
    u constant bigint := pg_catalog.redshift_64_bits(first);
    v constant bigint := pg_catalog.redshift_64_bits(second);
    a bigint;
begin
    a := pg_catalog.redshift_mixed((u # v) * factor);
    return pg_catalog.redshift_64_bits(pg_catalog.redshift_mixed((v # a) * factor) * factor);
end
$$;

create function pg_catalog.redshift_farm_short(message bytea) returns bigint
    language plpgsql immutable strict parallel safe as $$
declare
    k0 constant numeric := -4348849565147123417;
    k2 constant numeric := -7286425919675154353;
    size constant integer := length(message);
    factor constant numeric := k2 + 2 * size;
    a numeric;
    b numeric;
begin
    if size >= 8 then
        a := pg_catalog.redshift_word(message, 0) + k2;
        b := pg_catalog.redshift_word(message, size - 8);
        return pg_catalog.redshift_farm_pair(
            pg_catalog.redshift_rotated(b, 37) * factor + a, (pg_catalog.redshift_rotated(a, 25) + b) * factor, factor);
    elsif size >= 4 then
        a := mod(pg_catalog.redshift_word(message || '\x00000000', 0) + 18446744073709551616, 4294967296);
        b := mod(pg_catalog.redshift_word(substr(message, size - 3) || '\x00000000', 0), 4294967296);
        return pg_catalog.redshift_farm_pair(size + 8 * a, b, factor);
    elsif size > 0 then
        return pg_catalog.redshift_64_bits(k2 * pg_catalog.redshift_mixed(
            pg_catalog.redshift_64_bits(k2 * (get_byte(message, 0) + 256 * get_byte(message, size / 2)))
            # pg_catalog.redshift_64_bits(k0 * (size + 4 * get_byte(message, size - 1)))));
    end if;
    return k2;
end
$$;

create function pg_catalog.redshift_farm_middle(message bytea) returns bigint
    language plpgsql immutable strict parallel safe as $$
declare
    k1 constant numeric := -5435081209227447693;
    k2 constant numeric := -7286425919675154353;
    size constant integer := length(message);
    factor constant numeric := k2 + 2 * size;
    first constant numeric := case when size > 32 then k2 else k1 end;
    a constant numeric := pg_catalog.redshift_word(message, 0) * first;
    b constant numeric := pg_catalog.redshift_word(message, 8);
    c constant numeric := pg_catalog.redshift_word(message, size - 8) * factor;
    d constant numeric := pg_catalog.redshift_word(message, size - 16) * k2;
    y numeric := pg_catalog.redshift_rotated(a + b, 43)::numeric + pg_catalog.redshift_rotated(c, 30) + d;
    z numeric := pg_catalog.redshift_farm_pair(y, a + pg_catalog.redshift_rotated(b + k2, 18) + c, factor);
    e numeric;
    f numeric;
begin
    if size > 32 then
        e := pg_catalog.redshift_word(message, 16) * factor;
        f := pg_catalog.redshift_word(message, 24);
        y := (y + pg_catalog.redshift_word(message, size - 32)) * factor;
        z := (z + pg_catalog.redshift_word(message, size - 24)) * factor;
        z := pg_catalog.redshift_farm_pair(
            pg_catalog.redshift_rotated(e + f, 43)::numeric + pg_catalog.redshift_rotated(y, 30) + z,
            e + pg_catalog.redshift_rotated(f + a, 18) + y,
            factor);
    end if;
    return z;
end
$$;

create function pg_catalog.redshift_farm_weak(message bytea, place integer, first numeric, second numeric)
    returns numeric[]
    language plpgsql immutable strict parallel safe as $$
declare
    a numeric := first + pg_catalog.redshift_word(message, place);
    c constant numeric := a;
    last constant numeric := pg_catalog.redshift_word(message, place + 24);
    b numeric := pg_catalog.redshift_rotated(second + a + last, 21);
begin
    a := a + pg_catalog.redshift_word(message, place + 8) + pg_catalog.redshift_word(message, place + 16);
    b := b + pg_catalog.redshift_rotated(a, 44);
    return array[pg_catalog.redshift_64_bits(a + last), pg_catalog.redshift_64_bits(b + c)];
end
$$;

-- Blocks of 64 bytes, then the last 64 bytes with another factor.
create function pg_catalog.redshift_farm_long(message bytea) returns bigint
    language plpgsql immutable strict parallel safe as $$
declare
    k0 constant numeric := -4348849565147123417;
    k1 constant numeric := -5435081209227447693;
    k2 constant numeric := -7286425919675154353;
    size constant integer := length(message);
    blocks constant integer := (size - 1) / 64;
    x numeric := 81 * k2 + pg_catalog.redshift_word(message, 0);
    y numeric := 81 * k1 + 113;
    z numeric := pg_catalog.redshift_mixed((81 * k1 + 113) * k2 + 113) * k2;
    v numeric[] := array[0, 0];
    w numeric[] := array[0, 0];
    factor numeric := k1;
    place integer;
    swapped numeric;
begin
    for block in 0 .. blocks loop
        place := 64 * block;
        if block = blocks then
            place := size - 64;
            factor := k1 + 2 * (pg_catalog.redshift_64_bits(z) & 255);
            w[1] := w[1] + ((size - 1) & 63);
            v[1] := v[1] + w[1];
            w[1] := w[1] + v[1];
        end if;
        x := pg_catalog.redshift_rotated(x + y + v[1] + pg_catalog.redshift_word(message, place + 8), 37) * factor;
        y := pg_catalog.redshift_rotated(y + v[2] + pg_catalog.redshift_word(message, place + 48), 42) * factor;
        x := pg_catalog.redshift_64_bits(x)
            # pg_catalog.redshift_64_bits(w[2] * case when block = blocks then 9 else 1 end);
        y := y + v[1] * case when block = blocks then 9 else 1 end + pg_catalog.redshift_word(message, place + 40);
        z := pg_catalog.redshift_rotated(z + w[1], 33) * factor;
        v := pg_catalog.redshift_farm_weak(message, place, v[2] * factor, x + w[1]);
        w := pg_catalog.redshift_farm_weak(
            message, place + 32, z + w[2], y + pg_catalog.redshift_word(message, place + 16));
        swapped := x;
        x := z;
        z := swapped;
    end loop;
    return pg_catalog.redshift_farm_pair(
        pg_catalog.redshift_farm_pair(v[1], w[1], factor) + pg_catalog.redshift_mixed(y) * k0 + z,
        pg_catalog.redshift_farm_pair(v[2], w[2], factor) + x,
        factor);
end
$$;

create function pg_catalog.farmfingerprint64(value bytea) returns bigint
    language sql immutable strict parallel safe
    return case
        when length(value) > 64 then pg_catalog.redshift_farm_long(value)
        when length(value) > 16 then pg_catalog.redshift_farm_middle(value)
        else pg_catalog.redshift_farm_short(value)
    end;

create function pg_catalog.farmfingerprint64(value text) returns bigint
    language sql immutable strict parallel safe
    return pg_catalog.farmfingerprint64(convert_to(value, 'UTF8'));
