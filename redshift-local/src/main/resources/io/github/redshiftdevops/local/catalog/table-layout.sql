-- How tables are distributed, sorted, compressed and backed up, as they were declared. It has no effect here.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html

create table pg_catalog.redshift_table (
    relid oid primary key,
    diststyle text not null default 'auto',
    interleaved boolean not null default false,
    sortkey_auto boolean not null default true,
    encode_auto boolean not null default true,
    backup boolean not null default true,
    auto_refresh boolean not null default false
);

-- sortkey counts from 1 in the order of the sort key; of no key it is 0
create table pg_catalog.redshift_column (
    relid oid,
    attnum smallint,
    encoding text,
    distkey boolean not null default false,
    sortkey integer not null default 0,
    primary key (relid, attnum)
);

grant select on pg_catalog.redshift_table, pg_catalog.redshift_column to public;

-- A column by its name or, in CREATE TABLE AS, by its position.
create function pg_catalog.redshift_attnum(relation regclass, name text) returns smallint
    language plpgsql stable as $$
declare
    found smallint;
begin
    select a.attnum into found from pg_catalog.pg_attribute a
    where a.attrelid = relation and a.attname = name and not a.attisdropped;
    if found is null and name ~ '^[0-9]{1,4}$' then
        select a.attnum into found from pg_catalog.pg_attribute a
        where a.attrelid = relation and a.attnum = name::smallint and a.attnum > 0 and not a.attisdropped;
    end if;
    if found is null then
        raise undefined_column using message = format('column "%s" named in key does not exist', name);
    end if;
    return found;
end $$;

-- The rows to change; the table's owner may.
create function pg_catalog.redshift_layout_of(relation regclass) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into redshift_table (relid) values (relation) on conflict do nothing;
    insert into redshift_column (relid, attnum)
    select relation, a.attnum from pg_attribute a
    where a.attrelid = relation and a.attnum > 0 and not a.attisdropped
    on conflict do nothing;
end $$;

-- Of a new table, DISTKEY goes with DISTSTYLE KEY only.
create function pg_catalog.redshift_set_diststyle(relation regclass, style text, is_new boolean) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform redshift_layout_of(relation);
    if style <> 'key' then
        if is_new and exists (select 1 from redshift_column where relid = relation and distkey) then
            raise syntax_error using message = format('DISTKEY cannot be specified with DISTSTYLE %s', upper(style));
        end if;
        update redshift_column set distkey = false where relid = relation and distkey;
    end if;
    update redshift_table set diststyle = style where relid = relation;
end $$;

create function pg_catalog.redshift_set_distkey(relation regclass, name text, is_new boolean) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    number smallint := redshift_attnum(relation, name);
    style text;
begin
    perform redshift_layout_of(relation);
    select diststyle into style from redshift_table where relid = relation;
    if is_new and style in ('all', 'even') then
        raise syntax_error using message = format('DISTKEY cannot be specified with DISTSTYLE %s', upper(style));
    end if;
    update redshift_column set distkey = attnum = number where relid = relation;
    update redshift_table set diststyle = 'key' where relid = relation;
end $$;

create function pg_catalog.redshift_set_sortkey(relation regclass, names text[], is_interleaved boolean) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    numbers smallint[] := (select array_agg(redshift_attnum(relation, n.name) order by n.place)
                           from unnest(names) with ordinality n(name, place));
begin
    perform redshift_layout_of(relation);
    update redshift_column set sortkey = coalesce(array_position(numbers, attnum), 0) where relid = relation;
    update redshift_table set interleaved = is_interleaved, sortkey_auto = false where relid = relation;
end $$;

create function pg_catalog.redshift_set_sortkey_auto(relation regclass) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform redshift_layout_of(relation);
    update redshift_table set sortkey_auto = true where relid = relation;
end $$;

create function pg_catalog.redshift_set_sortkey_none(relation regclass) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform redshift_layout_of(relation);
    update redshift_column set sortkey = 0 where relid = relation;
    update redshift_table set interleaved = false, sortkey_auto = false where relid = relation;
end $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/c_Compression_encodings.html
create function pg_catalog.redshift_set_encoding(relation regclass, name text, new_encoding text) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    number smallint := redshift_attnum(relation, name);
    kind text := (select t.typcategory::text || t.typname from pg_attribute a join pg_type t on t.oid = a.atttypid
                  where a.attrelid = relation and a.attnum = number);
    fits boolean := case lower(new_encoding)
        when 'raw' then true
        when 'none' then true
        when 'zstd' then true
        when 'lzo' then kind not in ('Bbool', 'Nfloat4', 'Nfloat8')
        when 'runlength' then true
        when 'bytedict' then kind <> 'Bbool'
        when 'az64' then kind in ('Nint2', 'Nint4', 'Nint8', 'Nnumeric') or kind like 'D%'
        when 'delta' then kind in ('Nint2', 'Nint4', 'Nint8', 'Nnumeric') or kind like 'D%'
        when 'delta32k' then kind in ('Nint4', 'Nint8', 'Nnumeric') or kind like 'D%'
        when 'mostly8' then kind in ('Nint2', 'Nint4', 'Nint8', 'Nnumeric')
        when 'mostly16' then kind in ('Nint4', 'Nint8', 'Nnumeric')
        when 'mostly32' then kind in ('Nint8', 'Nnumeric')
        when 'text255' then kind like 'S%' and kind <> 'Sbpchar'
        when 'text32k' then kind like 'S%' and kind <> 'Sbpchar'
    end;
begin
    if fits is null then
        raise syntax_error using message = format('unrecognized column encoding "%s"', new_encoding);
    elsif not fits then
        raise feature_not_supported using message =
            format('invalid encoding type specified for column "%s"', name);
    end if;
    perform redshift_layout_of(relation);
    update redshift_column set encoding = case lower(new_encoding) when 'raw' then 'none' else lower(new_encoding) end
    where relid = relation and attnum = number;
    update redshift_table set encode_auto = false where relid = relation;
end $$;

create function pg_catalog.redshift_set_encode_auto(relation regclass, is_auto boolean) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform redshift_layout_of(relation);
    update redshift_table set encode_auto = is_auto where relid = relation;
end $$;

create function pg_catalog.redshift_set_backup(relation regclass, is_backed_up boolean) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform redshift_layout_of(relation);
    update redshift_table set backup = is_backed_up where relid = relation;
end $$;

create function pg_catalog.redshift_set_auto_refresh(relation regclass, is_auto boolean) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform redshift_layout_of(relation);
    update redshift_table set auto_refresh = is_auto where relid = relation;
end $$;

-- CREATE TABLE .. (LIKE parent): distribution style, sort keys and BACKUP are inherited.
create function pg_catalog.redshift_set_like(relation regclass, parent regclass) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform redshift_layout_of(relation);
    update redshift_table t set diststyle = p.diststyle, interleaved = p.interleaved, sortkey_auto = p.sortkey_auto,
        encode_auto = p.encode_auto, backup = p.backup
    from redshift_table p where t.relid = relation and p.relid = parent;
    update redshift_column c set encoding = pc.encoding, distkey = pc.distkey, sortkey = pc.sortkey
    from redshift_column pc
    join pg_attribute pa on pa.attrelid = pc.relid and pa.attnum = pc.attnum
    join pg_attribute a on a.attrelid = relation and a.attname = pa.attname
    where c.relid = relation and c.attnum = a.attnum and pc.relid = parent;
end $$;

-- What holds for every column, declared or not.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html (ENCODE)
create view pg_catalog.redshift_column_layout as
select
    a.attrelid,
    a.attnum,
    coalesce(
        c.encoding,
        case
            when r.relpersistence = 't' or coalesce(c.sortkey, 0) <> 0 then 'none'
            when t.typname in ('bool', 'float4', 'float8', 'geometry', 'geography') then 'none'
            when t.typcategory in ('N', 'D', 'T') then 'az64'
            else 'lzo'
        end
    ) as encoding,
    coalesce(c.distkey, false) as distkey,
    case when l.interleaved and c.sortkey % 2 = 0 then -c.sortkey else coalesce(c.sortkey, 0) end as sortkey
from pg_catalog.pg_attribute a
join pg_catalog.pg_class r on r.oid = a.attrelid
join pg_catalog.pg_type t on t.oid = a.atttypid
left join pg_catalog.redshift_table l on l.relid = a.attrelid
left join pg_catalog.redshift_column c on c.relid = a.attrelid and c.attnum = a.attnum;

grant select on pg_catalog.redshift_column_layout to public;

create function pg_catalog.redshift_forget_dropped() returns event_trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from redshift_table where relid in (
        select objid from pg_event_trigger_dropped_objects() where classid = 'pg_class'::regclass and objsubid = 0);
    delete from redshift_column c using pg_event_trigger_dropped_objects() d
    where d.classid = 'pg_class'::regclass and c.relid = d.objid and d.objsubid in (0, c.attnum);
end $$;

create event trigger redshift_forget_dropped on sql_drop
    execute function pg_catalog.redshift_forget_dropped();

-- ALTER TABLE .. ALTER COLUMN .. TYPE: which columns may not.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html
create function pg_catalog.redshift_check_new_type(relation regclass, name text) returns void
    language plpgsql stable set search_path = pg_catalog as $$
declare
    col record;
begin
    select a.attnum, a.atthasdef, t.typname, l.encoding into col
    from pg_attribute a
    join pg_type t on t.oid = a.atttypid
    join redshift_column_layout l on l.attrelid = a.attrelid and l.attnum = a.attnum
    where a.attrelid = relation and a.attname = name and not a.attisdropped;
    if col is null then
        return;
    elsif col.atthasdef then
        raise feature_not_supported using message = format('cannot alter column "%s" with a default value', name);
    elsif exists (select 1 from pg_constraint c where c.conrelid = relation and col.attnum = any (c.conkey)
            or c.confrelid = relation and col.attnum = any (c.confkey)) then
        raise feature_not_supported using message =
            format('cannot alter column "%s" with a UNIQUE, PRIMARY KEY or FOREIGN KEY constraint', name);
    elsif col.encoding in ('bytedict', 'runlength', 'text255', 'text32k') then
        raise feature_not_supported using message =
            format('cannot alter column "%s" with encoding %s', name, upper(col.encoding));
    elsif col.typname <> 'varchar' then
        raise feature_not_supported using message =
            format('cannot alter the type of column "%s", as it is not VARCHAR', name);
    end if;
end $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html
create function pg_catalog.redshift_append(target regclass, source regclass, option text) returns void
    language plpgsql as $$
declare
    names text;
    missing text;
    extra text;
    different text;
begin
    select
        pg_catalog.string_agg(quote_ident(s.attname), ', ' order by s.attnum)
            filter (where t.attname is not null),
        pg_catalog.min(s.attname) filter (where t.attname is null),
        pg_catalog.min(t.attname) filter (where s.attname is null),
        pg_catalog.min(s.attname) filter (where s.atttypid <> t.atttypid or s.atttypmod <> t.atttypmod)
    into names, extra, missing, different
    from (select * from pg_catalog.pg_attribute where attrelid = source and attnum > 0 and not attisdropped) s
    full join (select * from pg_catalog.pg_attribute where attrelid = target and attnum > 0 and not attisdropped) t
        on t.attname = s.attname;
    if source = target then
        raise feature_not_supported using message = 'source and target of ALTER TABLE APPEND are the same table';
    elsif extra is not null and option <> 'ignoreextra' then
        raise datatype_mismatch using
            message = format('column "%s" of the source table is not in the target table', extra),
            hint = 'Use IGNOREEXTRA to discard it.';
    elsif missing is not null and option <> 'filltarget' then
        raise datatype_mismatch using
            message = format('column "%s" of the target table is not in the source table', missing),
            hint = 'Use FILLTARGET to fill it with its default.';
    elsif different is not null then
        raise datatype_mismatch using
            message = format('column "%s" has another type in the source table than in the target table', different);
    end if;
    execute format('insert into %s (%s) overriding system value select %2$s from %s', target, names, source);
    execute format('delete from %s', source);
end $$;
