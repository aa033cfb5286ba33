-- Character types
-- https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html

-- The length of VARCHAR counts bytes. PostgreSQL calls this for every assignment to a column with a length, which fails if
-- the value is longer by more than blanks, and for every cast, which cuts.
create function pg_catalog.redshift_varchar_of_length(value varchar, modifier integer, is_cast boolean) returns varchar
    language plpgsql immutable strict parallel safe support varchar_support as $$
declare
    length integer := modifier - 4;
    bytes bytea;
begin
    if modifier < 4 or pg_catalog.octet_length(value) <= length then
        return value;
    end if;
    if not is_cast and pg_catalog.octet_length(pg_catalog.rtrim(value, ' ')) > length then
        raise exception 'value too long for type character varying(%)', length using errcode = '22001';
    end if;
    bytes := pg_catalog.convert_to(value, 'UTF8');
    -- not within a character
    while length > 0 and pg_catalog.get_byte(bytes, length) between 128 and 191 loop
        length := length - 1;
    end loop;
    return pg_catalog.convert_from(pg_catalog.substring(bytes, 1, length), 'UTF8');
end
$$;

-- CHAR holds single-byte characters only. The words are those of a cluster:
-- https://github.com/awslabs/amazon-redshift-utils/issues/395
create function pg_catalog.redshift_char_of_length(value character, modifier integer, is_cast boolean) returns character
    language plpgsql immutable strict parallel safe as $$
begin
    if modifier >= 4 and pg_catalog.octet_length(value::pg_catalog.text)
            <> pg_catalog.char_length(value::pg_catalog.text) then
        raise exception 'Invalid characters:' using errcode = 'XX000',
            detail = 'Only ASCII characters are allowed in fixed length strings.';
    end if;
    return pg_catalog.bpchar(value, modifier, is_cast);
end
$$;

update pg_catalog.pg_cast
set castfunc = 'pg_catalog.redshift_varchar_of_length(varchar, integer, boolean)'::regprocedure
where castsource = 'varchar'::regtype and casttarget = 'varchar'::regtype;

update pg_catalog.pg_cast
set castfunc = 'pg_catalog.redshift_char_of_length(character, integer, boolean)'::regprocedure
where castsource = 'character'::regtype and casttarget = 'character'::regtype;

-- The type of a column, as format_type says it. Every VARCHAR has a length, and TEXT is VARCHAR: what a query has
-- computed without one, in CREATE TABLE AS or a view, gets the longest. TIMETZ has no precision.
create function pg_catalog.redshift_type_name(type oid, modifier integer) returns text
    language sql stable parallel safe
    return case
        when type in (25, 1043) and modifier = -1 then 'character varying(65535)'
        when type = 25 then 'character varying'
        when type = 1266 then 'time with time zone'
        else format_type(type, modifier)
    end;

-- Trailing blanks do not count when VARCHAR values are compared: then strings compare, sort and hash as CHAR does.
-- Operators, joins, GROUP BY and DISTINCT find these functions through the operators and operator families of TEXT.

update pg_catalog.pg_operator
set oprcode = case oprname
    when '=' then 'pg_catalog.bpchareq'::regproc
    when '<>' then 'pg_catalog.bpcharne'::regproc
    when '<' then 'pg_catalog.bpcharlt'::regproc
    when '<=' then 'pg_catalog.bpcharle'::regproc
    when '>' then 'pg_catalog.bpchargt'::regproc
    when '>=' then 'pg_catalog.bpcharge'::regproc
end
where oprleft = 'text'::regtype and oprright = 'text'::regtype and oprname in ('=', '<>', '<', '<=', '>', '>=');

update pg_catalog.pg_amproc as of_text
set amproc = of_char.amproc
from pg_catalog.pg_amproc as of_char
join pg_catalog.pg_opfamily as char_family on char_family.oid = of_char.amprocfamily
join pg_catalog.pg_opfamily as text_family on text_family.opfmethod = char_family.opfmethod
where char_family.opfname = 'bpchar_ops'
    and text_family.opfname = 'text_ops'
    and text_family.opfmethod in (select oid from pg_catalog.pg_am where amname in ('btree', 'hash'))
    and of_text.amprocfamily = text_family.oid
    and of_text.amprocnum = of_char.amprocnum
    and of_text.amproclefttype = 'text'::regtype
    and of_text.amprocrighttype = 'text'::regtype;
