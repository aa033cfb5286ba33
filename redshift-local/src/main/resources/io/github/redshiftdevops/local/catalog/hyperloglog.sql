-- HLLSKETCH and the HyperLogLog functions
-- https://docs.aws.amazon.com/redshift/latest/dg/hyperloglog-functions.html
--
-- A sketch is kept as it is printed: JSON while it is sparse, with indices of 26 bits; then Base64, of which each
-- character is one of the 2 ^ 15 registers. The function that hashes the values is PostgreSQL's, as Redshift's is not
-- documented: indices differ from those of a cluster, and a dense sketch cannot be exchanged with one.

create type pg_catalog.hllsketch;

-- The OID by which drivers know the type.
update pg_catalog.pg_type set oid = 2935 where typname = 'hllsketch' and typnamespace = 'pg_catalog'::regnamespace;

create function pg_catalog.redshift_hllsketch_read(cstring) returns pg_catalog.hllsketch
    language internal immutable strict parallel safe as 'textin';

create function pg_catalog.redshift_hllsketch_print(pg_catalog.hllsketch) returns cstring
    language internal immutable strict parallel safe as 'textout';

create type pg_catalog.hllsketch (
    input = pg_catalog.redshift_hllsketch_read,
    output = pg_catalog.redshift_hllsketch_print,
    like = text,
    category = 'U'
);

-- The two are the same bytes; xmltotext returns its argument.

create function pg_catalog.redshift_sketch_text(pg_catalog.hllsketch) returns text
    language internal immutable strict parallel safe as 'xmltotext';

create function pg_catalog.redshift_sketch_of(text) returns pg_catalog.hllsketch
    language internal immutable strict parallel safe as 'xmltotext';

-- The index and the value of each entry of a sparse sketch
create function pg_catalog.redshift_sketch_entries(sketch text) returns table (index integer, value integer)
    language sql immutable strict parallel safe as $$
    select index.value::integer, rank.value::integer
    from json_array_elements_text($1::json -> 'sparse' -> 'indices') with ordinality as index(value, n)
    join json_array_elements_text($1::json -> 'sparse' -> 'values') with ordinality as rank(value, n) using (n)
    where left($1, 1) = '{'
$$;

-- The index of an entry has 11 bits more than that of a register: they begin the bits whose zeros are counted.
create function pg_catalog.redshift_register_value(index integer, value integer) returns integer
    language sql immutable strict parallel safe
    return case when index & 2047 = 0 then 11 + value
        else 12 - length(ltrim((index & 2047)::bit(11)::text, '0')) end;

-- The registers of any sketch that are not 0
create function pg_catalog.redshift_sketch_registers(sketch text) returns table (index integer, value integer)
    language plpgsql immutable strict parallel safe as $$
begin
    if left(sketch, 1) = '{' then
        return query
            select e.index >> 11, max(pg_catalog.redshift_register_value(e.index, e.value))
            from pg_catalog.redshift_sketch_entries(sketch) e group by 1;
    else
        return query
            select r.n::integer - 1,
                strpos('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', r.code) - 1
            from string_to_table(sketch, null) with ordinality r(code, n) where r.code <> 'A';
    end if;
end
$$;

create function pg_catalog.redshift_dense_sketch(indices integer[], ranks integer[]) returns text
    language sql immutable strict parallel safe as $$
    select string_agg(
        substr('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', coalesce(entry.rank, 0) + 1, 1),
        '' order by register)
    from generate_series(0, 32767) as register
    left join (select index, max(rank) as rank from unnest($1, $2) as e(index, rank) group by index) as entry
        on entry.index = register
$$;

-- A sparse sketch becomes dense when it would take more room: 4 bytes for each entry
create function pg_catalog.redshift_sketch(indices integer[], ranks integer[]) returns hllsketch
    language plpgsql immutable strict parallel safe as $$
declare
    sketch text := (
        select '{"version":1,"logm":15,"sparse":{"indices":[' || coalesce(string_agg(index::text, ',' order by index), '')
            || '],"values":[' || coalesce(string_agg(rank::text, ',' order by index), '') || ']}}'
        from (select index, max(rank) as rank from unnest(indices, ranks) as e(index, rank) group by index) as entry);
begin
    if json_array_length(sketch::json -> 'sparse' -> 'indices') > 6144 then
        sketch := (select pg_catalog.redshift_dense_sketch(array_agg(r.index), array_agg(r.value))
                   from pg_catalog.redshift_sketch_registers(sketch) r);
    end if;
    return pg_catalog.redshift_sketch_of(sketch);
end
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-hll.html
create function pg_catalog.redshift_hllsketch_literal(value text) returns hllsketch
    language plpgsql immutable strict parallel safe as $$
begin
    if length(value) = 32768 and value ~ '^[A-Za-z0-9+/]+$' then
        return pg_catalog.redshift_sketch_of(value);
    end if;
    if value is json object
        and left((value::json -> 'sparse' -> 'indices')::text, 1) = '['
        and left((value::json -> 'sparse' -> 'values')::text, 1) = '['
        and value::json ->> 'logm' = '15' then
        return (select pg_catalog.redshift_sketch(coalesce(array_agg(e.index), '{}'), coalesce(array_agg(e.value), '{}'))
                from pg_catalog.redshift_sketch_entries(value) e);
    end if;
    raise exception 'invalid HLLSKETCH value' using errcode = '22P02',
        detail = 'It is neither a sparse sketch in JSON, with a logm of 15, nor a dense one in Base64.';
end
$$;

-- CREATE FUNCTION lets only functions in C take a cstring; one in SQL works as well.
create function pg_catalog.redshift_hllsketch_input(value text, type oid, modifier integer) returns hllsketch
    language sql immutable strict parallel safe as 'select pg_catalog.redshift_hllsketch_literal($1::text)';

update pg_catalog.pg_proc set proargtypes = '2275 26 23'
where oid = 'pg_catalog.redshift_hllsketch_input(text, oid, integer)'::regprocedure;

update pg_catalog.pg_type set typinput = 'pg_catalog.redshift_hllsketch_input'::regproc
where oid = 'pg_catalog.hllsketch'::regtype;

-- HLL_CREATE_SKETCH, HLL
-- https://docs.aws.amazon.com/redshift/latest/dg/r_HLL_CREATE_SKETCH.html

-- While it is made, a sketch is first a list of entries of 8 bytes, 6 bits of them the value, and not more than 8,192 of
-- them; then a byte for each register, behind one byte that tells it from a list.

create function pg_catalog.redshift_sketch_list(entries bytea) returns table (index integer, value integer)
    language sql immutable strict parallel safe as $$
    select (entry >> 6)::integer, max(entry & 63)::integer
    from (select ('x' || encode(substr($1, 8 * n + 1, 8), 'hex'))::bit(64)::bigint
          from generate_series(0, length($1) / 8 - 1) n) as list(entry)
    group by 1
$$;

create function pg_catalog.redshift_sketch_shorten(entries bytea) returns bytea
    language plpgsql immutable strict parallel safe as $$
declare
    shorter bytea := (select string_agg(int8send(e.index::bigint << 6 | e.value), '')
                      from pg_catalog.redshift_sketch_list(entries) e);
begin
    if length(shorter) <= 8 * 6144 then
        return shorter;
    end if;
    return (select '\x00'::bytea || string_agg(set_byte('\x00'::bytea, 0, coalesce(r.value, 0)), '' order by register)
            from generate_series(0, 32767) register
            left join (select e.index >> 11 as index, max(pg_catalog.redshift_register_value(e.index, e.value)) as value
                       from pg_catalog.redshift_sketch_list(entries) e group by 1) r on r.index = register);
end
$$;

-- Of a hash of 64 bits, the first 26 are the index; of the others, the zeros before the first one are counted.
create function pg_catalog.redshift_sketch_add(entries bytea, value text) returns bytea
    language plpgsql immutable parallel safe as $$
declare
    hash bigint := hashtextextended(value, 0);
    index integer := hash >> 38 & 67108863;
    rank integer := 39 - length(ltrim((hash & 274877906943)::bit(38)::text, '0'));
begin
    if value is null then
        return entries;
    elsif length(entries) % 8 = 1 then
        rank := pg_catalog.redshift_register_value(index, rank);
        index := (index >> 11) + 1;
        return case when get_byte(entries, index) < rank then set_byte(entries, index, rank) else entries end;
    end if;
    entries := coalesce(entries, '') || int8send(index::bigint << 6 | rank);
    return case when length(entries) = 65536 then pg_catalog.redshift_sketch_shorten(entries) else entries end;
end
$$;

create function pg_catalog.redshift_sketch_add(entries bytea, value anyelement) returns bytea
    language plpgsql stable parallel safe as $$
begin
    if pg_typeof(value) in ('hllsketch'::regtype, 'varbyte'::regtype) then
        raise exception 'HLL functions do not support type %', pg_typeof(value) using errcode = '0A000';
    end if;
    return pg_catalog.redshift_sketch_add(entries, value::text);
end
$$;

create function pg_catalog.redshift_sketch_finish(entries bytea) returns hllsketch
    language plpgsql immutable parallel safe as $$
begin
    if length(entries) % 8 = 1 then
        return (select pg_catalog.redshift_sketch_of(pg_catalog.redshift_dense_sketch(
                    array_agg(n), array_agg(get_byte(entries, n + 1))))
                from generate_series(0, 32767) n);
    end if;
    return (select pg_catalog.redshift_sketch(coalesce(array_agg(e.index), '{}'), coalesce(array_agg(e.value), '{}'))
            from pg_catalog.redshift_sketch_list(entries) e);
end
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_HLL_CARDINALITY.html
create function pg_catalog.hll_cardinality(sketch hllsketch) returns bigint
    language plpgsql immutable strict parallel safe as $$
declare
    content text := pg_catalog.redshift_sketch_text(sketch);
    slots float8 := 67108864;
    used float8;
    total float8;
begin
    if left(content, 1) = '{' then
        used := json_array_length(content::json -> 'sparse' -> 'indices');
        return round(slots * ln(slots / (slots - used)));
    end if;
    slots := 32768;
    select count(*), slots - count(*) + coalesce(sum(2::float8 ^ -r.value), 0)
    into used, total from pg_catalog.redshift_sketch_registers(content) r;
    total := 0.7213 / (1 + 1.079 / slots) * slots * slots / total;
    return round(case when total <= 2.5 * slots and used < slots then slots * ln(slots / (slots - used)) else total end);
end
$$;

create function pg_catalog.redshift_sketch_count(entries bytea) returns bigint
    language sql immutable parallel safe
    return pg_catalog.hll_cardinality(pg_catalog.redshift_sketch_finish(entries));

create aggregate pg_catalog.hll_create_sketch(text) (
    sfunc = pg_catalog.redshift_sketch_add, stype = bytea, finalfunc = pg_catalog.redshift_sketch_finish);
create aggregate pg_catalog.hll_create_sketch(anyelement) (
    sfunc = pg_catalog.redshift_sketch_add, stype = bytea, finalfunc = pg_catalog.redshift_sketch_finish);

-- https://docs.aws.amazon.com/redshift/latest/dg/r_HLL_function.html
create aggregate pg_catalog.hll(text) (
    sfunc = pg_catalog.redshift_sketch_add, stype = bytea, finalfunc = pg_catalog.redshift_sketch_count);
create aggregate pg_catalog.hll(anyelement) (
    sfunc = pg_catalog.redshift_sketch_add, stype = bytea, finalfunc = pg_catalog.redshift_sketch_count);

-- HLL_COMBINE, HLL_COMBINE_SKETCHES
-- https://docs.aws.amazon.com/redshift/latest/dg/r_HLL_COMBINE.html

create function pg_catalog.redshift_sketches_union(sketches hllsketch[]) returns hllsketch
    language plpgsql immutable parallel safe as $$
declare
    contents text[] := array(select pg_catalog.redshift_sketch_text(sketch) from unnest(sketches) sketch);
begin
    if exists (select from unnest(contents) content where left(content, 1) <> '{') then
        return pg_catalog.redshift_sketch_of((
            select pg_catalog.redshift_dense_sketch(array_agg(r.index), array_agg(r.value))
            from unnest(contents) content, pg_catalog.redshift_sketch_registers(content) r));
    end if;
    return (select pg_catalog.redshift_sketch(coalesce(array_agg(e.index), '{}'), coalesce(array_agg(e.value), '{}'))
            from unnest(contents) content, pg_catalog.redshift_sketch_entries(content) e);
end
$$;

create function pg_catalog.redshift_sketches_add(sketches hllsketch[], sketch hllsketch) returns hllsketch[]
    language plpgsql immutable parallel safe as $$
begin
    return case when sketch is null then sketches else array_append(sketches, sketch) end;
end
$$;

create aggregate pg_catalog.hll_combine(hllsketch) (
    sfunc = pg_catalog.redshift_sketches_add, stype = hllsketch[], finalfunc = pg_catalog.redshift_sketches_union);

-- https://docs.aws.amazon.com/redshift/latest/dg/r_HLL_COMBINE_SKETCHES.html
create function pg_catalog.hll_combine_sketches(first hllsketch, second hllsketch) returns hllsketch
    language sql immutable strict parallel safe
    return pg_catalog.redshift_sketches_union(array[first, second]);
