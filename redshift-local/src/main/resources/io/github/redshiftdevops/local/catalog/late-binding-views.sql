-- Views WITH NO SCHEMA BINDING. Each is a view of PostgreSQL that depends on nothing. After every change of a table, view
-- or function, those that read it are made anew from their text; one whose text cannot be bound raises the reason.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html

create table pg_catalog.redshift_late_binding_view (
    viewid oid primary key,
    definition text not null,
    source text not null,
    bound boolean not null,
    reads oid[] not null
);

grant select on pg_catalog.redshift_late_binding_view to public;

create function pg_catalog.redshift_unbound_view(reason text, state text) returns boolean
    language plpgsql stable as $$
begin
    raise exception using errcode = state, message = reason;
end $$;

-- Drops what the view depends on, and returns it.
create function pg_catalog.redshift_unbind(view_oid oid) returns oid[]
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    rule_oid oid := (select oid from pg_rewrite where ev_class = view_oid);
    reads oid[];
begin
    select coalesce(array_agg(distinct refobjid), '{}') into reads from pg_depend
    where classid = 'pg_rewrite'::regclass and objid = rule_oid and refobjid <> view_oid;
    delete from pg_depend where classid = 'pg_rewrite'::regclass and objid = rule_oid and refobjid <> view_oid;
    return reads;
end $$;

-- Makes the view anew; it keeps its name, owner, privileges and comment.
create function pg_catalog.redshift_bind(view_oid oid) returns void
    language plpgsql security definer as $$
declare
    known pg_catalog.redshift_late_binding_view := (
        select v from pg_catalog.redshift_late_binding_view v where v.viewid = view_oid);
    class pg_catalog.pg_class := (select c from pg_catalog.pg_class c where c.oid = view_oid);
    name text := pg_catalog.format('%s.%I', class.relnamespace::pg_catalog.regnamespace, class.relname);
    remark text := pg_catalog.obj_description(view_oid, 'pg_class');
    reason text;
    state text;
    new_oid oid;
begin
    begin
        execute 'drop view ' || name;
        execute 'create view ' || name || ' ' || known.definition;
    exception when others then
        get stacked diagnostics reason = message_text, state = returned_sqlstate;
        begin
            execute 'drop view ' || name;
            execute pg_catalog.format('create view %s as select from pg_catalog.redshift_unbound_view(%L, %L)',
                name, reason, state);
        exception when dependent_objects_still_exist then
            return;
        end;
    end;
    select c.oid into new_oid from pg_catalog.pg_class c
    where c.relname = class.relname and c.relnamespace = class.relnamespace;
    execute pg_catalog.format('alter view %s owner to %I', name, pg_catalog.pg_get_userbyid(class.relowner));
    update pg_catalog.pg_class set relacl = class.relacl where oid = new_oid;
    if remark is not null then
        execute pg_catalog.format('comment on view %s is %L', name, remark);
    end if;
    delete from pg_catalog.redshift_late_binding_view where viewid = view_oid;
    insert into pg_catalog.redshift_late_binding_view (viewid, definition, source, bound, reads)
    values (new_oid, known.definition, known.source, reason is null, pg_catalog.redshift_unbind(new_oid));
end $$;

-- Binds the views that read one of the objects, that read one which is gone, and those that are not bound.
create function pg_catalog.redshift_bind_all(changed oid[]) returns void
    language plpgsql security definer as $$
declare
    changed_now oid[] := changed;
    stale oid;
    rounds integer := 0;
begin
    if pg_catalog.current_setting('redshift.binds', true) = 'on' then
        return;
    end if;
    perform pg_catalog.set_config('redshift.binds', 'on', true);
    -- a view that is made anew has another OID, so that those that read it follow in the next round
    while changed_now is not null and rounds < 20 loop
        rounds := rounds + 1;
        changed := changed_now;
        changed_now := null;
        for stale in
            select v.viewid from pg_catalog.redshift_late_binding_view v
            where v.reads && changed
                or (rounds = 1 and not v.bound)
                or (v.bound and exists (
                    select 1 from pg_catalog.unnest(v.reads) r
                    where not exists (select 1 from pg_catalog.pg_class c where c.oid = r)
                        and not exists (select 1 from pg_catalog.pg_proc p where p.oid = r)
                        and not exists (select 1 from pg_catalog.pg_type t where t.oid = r)))
        loop
            perform pg_catalog.redshift_bind(stale);
            changed_now := changed_now || stale;
        end loop;
    end loop;
    perform pg_catalog.set_config('redshift.binds', 'off', true);
end $$;

create function pg_catalog.redshift_create_late_binding_view(name text, definition text, source text, replaces boolean)
    returns void
    language plpgsql as $$
declare
    existing regclass := pg_catalog.to_regclass(name);
    view_oid oid;
begin
    if existing is null or not replaces then
        perform pg_catalog.set_config('redshift.binds', 'on', true);
        execute pg_catalog.format('create view %s as select', name);
        perform pg_catalog.set_config('redshift.binds', 'off', true);
        view_oid := name::pg_catalog.regclass;
    elsif (select relkind from pg_catalog.pg_class where oid = existing) <> 'v' then
        raise wrong_object_type using message = pg_catalog.format('"%s" is not a view', name);
    else
        view_oid := existing;
    end if;
    perform pg_catalog.redshift_store_late_binding_view(view_oid, definition, source);
end $$;

create function pg_catalog.redshift_store_late_binding_view(view_oid oid, new_definition text, new_source text)
    returns void
    language plpgsql security definer as $$
begin
    insert into pg_catalog.redshift_late_binding_view (viewid, definition, source, bound, reads)
    values (view_oid, new_definition, new_source, false, '{}')
    on conflict (viewid) do update set definition = new_definition, source = new_source, bound = false;
    perform pg_catalog.redshift_bind_all(array[view_oid]);
end $$;

create function pg_catalog.redshift_follow_definitions() returns event_trigger
    language plpgsql security definer as $$
begin
    if exists (select 1 from pg_catalog.redshift_late_binding_view) then
        perform pg_catalog.redshift_bind_all(coalesce(
            (select pg_catalog.array_agg(objid) from pg_catalog.pg_event_trigger_ddl_commands()), '{}'));
    end if;
end $$;

create event trigger redshift_follow_definitions on ddl_command_end
    when tag in ('ALTER FUNCTION', 'ALTER MATERIALIZED VIEW', 'ALTER SCHEMA', 'ALTER TABLE', 'ALTER VIEW',
        'CREATE FUNCTION', 'CREATE MATERIALIZED VIEW', 'CREATE SCHEMA', 'CREATE TABLE', 'CREATE TABLE AS', 'CREATE VIEW',
        'DROP FUNCTION', 'DROP MATERIALIZED VIEW', 'DROP OWNED', 'DROP SCHEMA', 'DROP TABLE', 'DROP VIEW', 'SELECT INTO')
    execute function pg_catalog.redshift_follow_definitions();

create function pg_catalog.redshift_forget_dropped_views() returns event_trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if coalesce(current_setting('redshift.binds', true), 'off') <> 'on' then
        delete from redshift_late_binding_view where viewid in (
            select objid from pg_event_trigger_dropped_objects() where classid = 'pg_class'::regclass);
    end if;
end $$;

create event trigger redshift_forget_dropped_views on sql_drop
    execute function pg_catalog.redshift_forget_dropped_views();

-- The text as it was written, where PostgreSQL shows what it made of it.
alter function pg_catalog.pg_get_viewdef(oid) rename to pg_get_viewdef_of_rule;
alter function pg_catalog.pg_get_viewdef(oid, boolean) rename to pg_get_viewdef_of_rule;

create function pg_catalog.pg_get_viewdef(view_oid oid) returns text
    language sql stable as $$
    select coalesce(
        (select v.source from pg_catalog.redshift_late_binding_view v where v.viewid = view_oid),
        pg_catalog.pg_get_viewdef_of_rule(view_oid))
$$;

create function pg_catalog.pg_get_viewdef(view_oid oid, pretty boolean) returns text
    language sql stable as 'select pg_catalog.pg_get_viewdef(view_oid)';

create or replace view pg_catalog.pg_views as
select
    n.nspname as schemaname,
    c.relname as viewname,
    pg_catalog.pg_get_userbyid(c.relowner) as viewowner,
    pg_catalog.pg_get_viewdef(c.oid) as definition
from pg_catalog.pg_class c
left join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'v' and not exists (select 1 from pg_catalog.redshift_external_table t where t.relid = c.oid);

create view pg_catalog.redshift_view_columns as
select
    n.nspname as view_schema,
    c.relname as view_name,
    a.attname as col_name,
    pg_catalog.redshift_type_name(a.atttypid, a.atttypmod)::varchar as col_type,
    a.attnum::integer as col_num,
    c.oid as viewid
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_attribute a on a.attrelid = c.oid
where a.attnum > 0 and not a.attisdropped;

grant select on pg_catalog.redshift_view_columns to public;

-- https://docs.aws.amazon.com/redshift/latest/dg/PG_GET_LATE_BINDING_VIEW_COLS.html
create function pg_catalog.pg_get_late_binding_view_cols() returns setof record
    language sql stable as $$
    select c.view_schema, c.view_name, c.col_name, c.col_type, c.col_num
    from pg_catalog.redshift_view_columns c
    join pg_catalog.redshift_late_binding_view v on v.viewid = c.viewid
    order by c.viewid, c.col_num
$$;
