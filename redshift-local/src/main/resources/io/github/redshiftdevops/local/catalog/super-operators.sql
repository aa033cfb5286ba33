-- Operators of SUPER, its order and its aggregates: dynamic typing
-- https://docs.aws.amazon.com/redshift/latest/dg/query-super.html#dynamic-typing-lax-processing

-- The total order, of which ORDER BY, GROUP BY and DISTINCT make use: boolean, number, string, array, object.
create function pg_catalog.redshift_json_compare(a text, b text) returns integer
    language plpgsql immutable strict parallel safe as $$
declare
    kind integer := pg_catalog.redshift_json_rank(a);
    other integer := pg_catalog.redshift_json_rank(b);
    step integer;
    pair record;
begin
    if a = b or kind <> other then
        return sign(kind - other);
    elsif kind = 2 then
        return sign(a::numeric - b::numeric);
    elsif kind in (1, 3, 6) then
        a := case kind when 3 then rtrim(pg_catalog.redshift_json_string(a)) else a end;
        b := case kind when 3 then rtrim(pg_catalog.redshift_json_string(b)) else b end;
        return case when a = b then 0 when a < b collate "C" then -1 else 1 end;
    elsif kind = 4 then
        for pair in
            select x.value::text as x, y.value::text as y
            from json_array_elements(a::json) with ordinality x(value, n)
            full join json_array_elements(b::json) with ordinality y(value, n) using (n)
            order by n
        loop
            step := case when pair.x is null then -1 when pair.y is null then 1
                else pg_catalog.redshift_json_compare(pair.x, pair.y) end;
            if step <> 0 then
                return step;
            end if;
        end loop;
        return 0;
    end if;
    for pair in
        select x.value::text as x, y.value::text as y
        from json_each(a::json) x full join json_each(b::json) y using (key)
        order by key collate "C"
    loop
        step := case when pair.x is null then 1 when pair.y is null then -1
            else pg_catalog.redshift_json_compare(pair.x, pair.y) end;
        if step <> 0 then
            return step;
        end if;
    end loop;
    return 0;
end
$$;

create function pg_catalog.redshift_super_compare(super, super) returns integer
    language sql immutable strict parallel safe
    return pg_catalog.redshift_json_compare(
        pg_catalog.redshift_super_text($1), pg_catalog.redshift_super_text($2));

-- NULL for values that cannot be compared
create function pg_catalog.redshift_super_dynamic_compare(super, super) returns integer
    language sql immutable strict parallel safe
    return case
        when pg_catalog.redshift_json_rank(pg_catalog.redshift_super_text($1))
             = pg_catalog.redshift_json_rank(pg_catalog.redshift_super_text($2))
             and pg_catalog.redshift_json_rank(pg_catalog.redshift_super_text($1)) <= 3
        then pg_catalog.redshift_super_compare($1, $2) end;

-- Arithmetic is that of the types that the values have; NULL if they have none that fit
-- https://docs.aws.amazon.com/redshift/latest/dg/operators-functions.html
create function pg_catalog.redshift_super_arithmetic(operation text, a super, b super) returns super
    language plpgsql stable strict parallel safe as $$
declare
    x text := pg_catalog.redshift_super_text(a);
    y text := pg_catalog.redshift_super_text(b);
    kinds integer := 10 * pg_catalog.redshift_json_rank(x) + pg_catalog.redshift_json_rank(y);
    places integer;
    result numeric;
begin
    if kinds = 33 and operation = '+' then
        return pg_catalog.redshift_super(
            pg_catalog.redshift_json_string(x) || pg_catalog.redshift_json_string(y));
    elsif kinds <> 22 then
        return null;
    elsif (x ~ 'e' or y ~ 'e') and operation <> '%' then
        return pg_catalog.redshift_super(case operation
            when '+' then x::float8 + y::float8 when '-' then x::float8 - y::float8
            when '*' then x::float8 * y::float8 else x::float8 / y::float8 end);
    end if;
    places := greatest(4, scale(x::numeric) + length(ltrim(translate(y, '-.', ''), '0')) - scale(y::numeric) + 1);
    result := case operation
        when '+' then x::numeric + y::numeric
        when '-' then x::numeric - y::numeric
        when '*' then x::numeric * y::numeric
        when '%' then x::numeric % y::numeric
        else case when scale(x::numeric) + scale(y::numeric) = 0 then div(x::numeric, y::numeric)
            else round(div(x::numeric * 10::numeric ^ (places + 1), y::numeric)
                * ('1e-' || places + 1)::numeric, places) end
        end;
    if abs(result) >= 1e38 then
        raise exception 'Numeric data overflow (result precision)' using errcode = '22003';
    end if;
    return pg_catalog.redshift_super(result);
end
$$;

create function pg_catalog.redshift_super_minus(super) returns super
    language sql stable strict parallel safe
    return pg_catalog.redshift_super_arithmetic('-', pg_catalog.redshift_super(0), $1);

create function pg_catalog.redshift_super_plus(super) returns super
    language sql stable strict parallel safe
    return pg_catalog.redshift_super_arithmetic('+', pg_catalog.redshift_super(0), $1);

create operator pg_catalog.- (function = pg_catalog.redshift_super_minus, rightarg = super);
create operator pg_catalog.+ (function = pg_catalog.redshift_super_plus, rightarg = super);

-- An equality of different types is false, any other comparison of them is NULL.
do $$
declare
    name text;
    symbol text;
    dynamic boolean;
begin
    for name, symbol, dynamic in values
        ('eq', '=', false), ('ne', '<>', false), ('lt', '<', true), ('le', '<=', true), ('gt', '>', true),
        ('ge', '>=', true)
    loop
        execute format('create function pg_catalog.redshift_super_%s(super, super) returns boolean
            language sql immutable strict parallel safe return pg_catalog.%s($1, $2) %s 0',
            name, case when dynamic then 'redshift_super_dynamic_compare' else 'redshift_super_compare' end, symbol);
        if dynamic then
            execute format('create function pg_catalog.redshift_super_total_%s(super, super) returns boolean
                language sql immutable strict parallel safe return pg_catalog.redshift_super_compare($1, $2) %s 0',
                name, symbol);
            execute format('create operator pg_catalog.*%s (function = pg_catalog.redshift_super_total_%s,
                leftarg = super, rightarg = super)', symbol, name);
        end if;
    end loop;
    create operator pg_catalog.= (function = pg_catalog.redshift_super_eq, leftarg = super, rightarg = super,
        commutator = operator(pg_catalog.=), negator = operator(pg_catalog.<>), merges,
        restrict = eqsel, join = eqjoinsel);
    create operator pg_catalog.<> (function = pg_catalog.redshift_super_ne, leftarg = super, rightarg = super,
        commutator = operator(pg_catalog.<>), negator = operator(pg_catalog.=), restrict = neqsel, join = neqjoinsel);
    for name, symbol in values ('lt', '<'), ('le', '<='), ('gt', '>'), ('ge', '>=') loop
        execute format('create operator pg_catalog.%s (function = pg_catalog.redshift_super_%s,
            leftarg = super, rightarg = super)', symbol, name);
    end loop;
    create operator class pg_catalog.redshift_super_order default for type super using btree as
        operator 1 pg_catalog.*<, operator 2 pg_catalog.*<=, operator 3 pg_catalog.=, operator 4 pg_catalog.*>=,
        operator 5 pg_catalog.*>, function 1 pg_catalog.redshift_super_compare(super, super);
    for name, symbol in values
        ('add', '+'), ('subtract', '-'), ('multiply', '*'), ('divide', '/'), ('modulo', '%')
    loop
        execute format('create function pg_catalog.redshift_super_%s(super, super) returns super
            language sql stable strict parallel safe return pg_catalog.redshift_super_arithmetic(%L, $1, $2)',
            name, symbol);
        execute format('create operator pg_catalog.%s (function = pg_catalog.redshift_super_%s,
            leftarg = super, rightarg = super)', symbol, name);
    end loop;
end
$$;

-- The same between SUPER and the types that can be cast to it
do $$
declare
    type text;
    name text;
    symbol text;
    result text;
begin
    foreach type in array array['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision', 'text', 'boolean']
    loop
        for name, symbol, result in values
            ('eq', '=', 'boolean'), ('ne', '<>', 'boolean'), ('lt', '<', 'boolean'), ('le', '<=', 'boolean'),
            ('gt', '>', 'boolean'), ('ge', '>=', 'boolean'), ('add', '+', 'super'), ('subtract', '-', 'super'),
            ('multiply', '*', 'super'), ('divide', '/', 'super'), ('modulo', '%', 'super')
        loop
            execute format('create function pg_catalog.redshift_super_%1$s(super, %2$s) returns %3$s
                language sql stable strict parallel safe
                return pg_catalog.redshift_super_%1$s($1, pg_catalog.redshift_super($2))', name, type, result);
            execute format('create function pg_catalog.redshift_super_%1$s(%2$s, super) returns %3$s
                language sql stable strict parallel safe
                return pg_catalog.redshift_super_%1$s(pg_catalog.redshift_super($1), $2)', name, type, result);
            execute format('create operator pg_catalog.%1$s (function = pg_catalog.redshift_super_%2$s,
                leftarg = super, rightarg = %3$s)', symbol, name, type);
            execute format('create operator pg_catalog.%1$s (function = pg_catalog.redshift_super_%2$s,
                leftarg = %3$s, rightarg = super)', symbol, name, type);
        end loop;
    end loop;
end
$$;

-- Arithmetic functions; NULL for what is no number
-- https://docs.aws.amazon.com/redshift/latest/dg/operators-functions.html#arithmetic-functions
-- https://docs.aws.amazon.com/redshift/latest/dg/super-overview.html#super-overview-concepts

create function pg_catalog.redshift_super_round(operation text, value super, places integer) returns super
    language plpgsql stable strict parallel safe as $$
declare
    json text := pg_catalog.redshift_super_text(value);
    number numeric;
begin
    if pg_catalog.redshift_json_rank(json) <> 2 then
        return null;
    end if;
    number := case operation
        when 'abs' then abs(json::numeric) when 'floor' then floor(json::numeric) when 'ceil' then ceil(json::numeric)
        when 'sign' then sign(json::numeric)
        when 'trunc' then trunc(json::numeric, places) else round(json::numeric, places) end;
    return case when json ~ 'e' then pg_catalog.redshift_super(number::float8) else pg_catalog.redshift_super(number) end;
end
$$;

do $$
declare
    name text;
    operation text;
begin
    for name, operation in values
        ('abs', 'abs'), ('floor', 'floor'), ('ceil', 'ceil'), ('ceiling', 'ceil'), ('sign', 'sign'), ('round', 'round'),
        ('trunc', 'trunc')
    loop
        execute format('create function pg_catalog.%I(super) returns super language sql stable strict parallel safe
            return pg_catalog.redshift_super_round(%L, $1, 0)', name, operation);
        if operation in ('round', 'trunc') then
            execute format('create function pg_catalog.%I(super, integer) returns super
                language sql stable strict parallel safe
                return pg_catalog.redshift_super_round(%L, $1, $2)', name, operation);
        end if;
    end loop;
end
$$;

-- Aggregates
-- https://docs.aws.amazon.com/redshift/latest/dg/r_SUM.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_AVG.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_MAX.html

create function pg_catalog.redshift_super_smaller(super, super) returns super
    language sql immutable strict parallel safe
    return case when pg_catalog.redshift_super_compare($1, $2) <= 0 then $1 else $2 end;

create function pg_catalog.redshift_super_larger(super, super) returns super
    language sql immutable strict parallel safe
    return case when pg_catalog.redshift_super_compare($1, $2) >= 0 then $1 else $2 end;

create aggregate pg_catalog.min(super) (sfunc = pg_catalog.redshift_super_smaller, stype = super);

create aggregate pg_catalog.max(super) (sfunc = pg_catalog.redshift_super_larger, stype = super);

create function pg_catalog.redshift_super_sum(total super, value super) returns super
    language sql stable parallel safe
    return case
        when pg_catalog.redshift_json_rank(pg_catalog.redshift_super_text(value)) is distinct from 2 then total
        when total is null then value
        else pg_catalog.redshift_super_add(total, value) end;

create aggregate pg_catalog.sum(super) (sfunc = pg_catalog.redshift_super_sum, stype = super);

create function pg_catalog.redshift_super_collect(numbers super[], value super) returns super[]
    language sql stable parallel safe
    return case
        when pg_catalog.redshift_json_rank(pg_catalog.redshift_super_text(value)) is distinct from 2 then numbers
        else array[pg_catalog.redshift_super_sum(numbers[1], value),
            pg_catalog.redshift_super_add(coalesce(numbers[2], pg_catalog.redshift_super(0)), pg_catalog.redshift_super(1))]
        end;

create function pg_catalog.redshift_super_average(numbers super[]) returns super
    language sql stable parallel safe
    return pg_catalog.redshift_super_divide(numbers[1], numbers[2]);

create aggregate pg_catalog.avg(super) (
    sfunc = pg_catalog.redshift_super_collect, stype = super[], finalfunc = pg_catalog.redshift_super_average);
