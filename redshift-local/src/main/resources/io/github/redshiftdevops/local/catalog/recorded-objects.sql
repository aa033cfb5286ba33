-- Objects and permissions that have no effect here, by their names.
-- https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_commands.html

create table pg_catalog.redshift_object (
    kind text,
    name text,
    owner name not null,
    created timestamp not null,
    primary key (kind, name)
);

create table pg_catalog.redshift_grant (
    statement text not null,
    grantor name not null,
    granted timestamp not null
);

grant select on pg_catalog.redshift_object, pg_catalog.redshift_grant to public;

create function pg_catalog.redshift_record(new_kind text, new_name text, lenient boolean) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into redshift_object (kind, name, owner, created)
    values (new_kind, new_name, session_user, localtimestamp) on conflict do nothing;
    if not found and not lenient then
        raise duplicate_object using message = format('%s "%s" already exists', new_kind, new_name);
    end if;
end $$;

create function pg_catalog.redshift_expect(old_kind text, old_name text, lenient boolean) returns void
    language plpgsql stable set search_path = pg_catalog as $$
begin
    if not lenient and not exists (select 1 from redshift_object where kind = old_kind and name = old_name) then
        raise undefined_object using message = format('%s "%s" does not exist', old_kind, old_name);
    end if;
end $$;

create function pg_catalog.redshift_forget(old_kind text, old_name text, lenient boolean) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform redshift_expect(old_kind, old_name, lenient);
    delete from redshift_object where kind = old_kind and name = old_name;
end $$;

create function pg_catalog.redshift_record_grant(new_statement text) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into redshift_grant (statement, grantor, granted) values (new_statement, session_user, localtimestamp);
end $$;

-- The second half of a statement that PostgreSQL needs as two.
create function pg_catalog.redshift_execute(statement text) returns void
    language plpgsql as $$
begin
    execute statement;
end $$;

-- The parts of a recorded name, which may have quotes and a schema.
create function pg_catalog.redshift_last_name(recorded text) returns text
    language sql immutable strict set search_path = pg_catalog as $$
    select parts[array_upper(parts, 1)] from parse_ident(recorded) parts
$$;

create function pg_catalog.redshift_schema_name(recorded text) returns text
    language sql immutable strict set search_path = pg_catalog as $$
    select case when array_upper(parts, 1) > 1 then parts[1] else 'public' end from parse_ident(recorded) parts
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_MODEL.html
create function pg_catalog.redshift_show_model(model text) returns table ("Key" text, "Value" text)
    language plpgsql stable set search_path = pg_catalog as $$
begin
    perform redshift_expect('model', model, false);
    return query
    select v.key, v.value
    from redshift_object o
    cross join lateral (values
        (1, 'Model Name', redshift_last_name(o.name)),
        (2, 'Schema Name', redshift_schema_name(o.name)),
        (3, 'Owner', o.owner::text),
        (4, 'Creation Time', to_char(o.created, 'Dy, DD.MM.YYYY HH24:MI:SS'))
    ) v(place, key, value)
    where o.kind = 'model' and o.name = model
    order by v.place;
end
$$;

-- DROP ROLE .. FORCE
create function pg_catalog.redshift_revoke_all(role_name name) returns void
    language plpgsql as $$
begin
    execute format('drop owned by %I', role_name);
end $$;

-- Groups are roles of PostgreSQL with a prefix.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_PG_GROUP.html
drop view pg_catalog.pg_group;

create view pg_catalog.pg_group as
select
    substr(r.rolname::text, 7)::name as groname,
    r.oid as grosysid,
    array(select m.member from pg_catalog.pg_auth_members m where m.roleid = r.oid) as grolist
from pg_catalog.pg_roles r
where r.rolname like 'group %';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_ROLES.html
create view pg_catalog.svv_roles as
select
    r.oid::integer as role_id,
    substr(r.rolname::text, 6) as role_name,
    session_user::text as role_owner,
    null::text as external_id
from pg_catalog.pg_roles r
where r.rolname like 'role %';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_ROLE_GRANTS.html
create view pg_catalog.svv_role_grants as
select
    r.oid::integer as role_id,
    substr(r.rolname::text, 6) as role_name,
    g.oid::integer as granted_role_id,
    substr(g.rolname::text, 6) as granted_role_name
from pg_catalog.pg_auth_members m
join pg_catalog.pg_roles r on r.oid = m.member
join pg_catalog.pg_roles g on g.oid = m.roleid
where r.rolname like 'role %' and g.rolname like 'role %';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_USER_GRANTS.html
create view pg_catalog.svv_user_grants as
select
    u.oid::integer as user_id,
    u.rolname::text as user_name,
    g.oid::integer as role_id,
    substr(g.rolname::text, 6) as role_name,
    m.admin_option
from pg_catalog.pg_auth_members m
join pg_catalog.pg_roles u on u.oid = m.member
join pg_catalog.pg_roles g on g.oid = m.roleid
where u.rolname not like 'role %' and u.rolname not like 'group %' and g.rolname like 'role %';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_DATASHARES.html
create view pg_catalog.svv_datashares as
select
    pg_catalog.redshift_last_name(o.name) as share_name,
    0 as share_id,
    (select r.oid::integer from pg_catalog.pg_roles r where r.rolname = o.owner) as share_owner,
    pg_catalog.current_database()::text as source_database,
    null::text as consumer_database,
    'OUTBOUND'::text as share_type,
    o.created as createdate,
    false as is_publicaccessible,
    null::text as share_acl,
    null::text as producer_account,
    null::text as producer_namespace,
    null::text as managed_by
from pg_catalog.redshift_object o
where o.kind = 'datashare';

grant select on pg_catalog.pg_group, pg_catalog.svv_roles, pg_catalog.svv_role_grants, pg_catalog.svv_user_grants,
    pg_catalog.svv_datashares to public;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_MODEL.html
create view pg_catalog.redshift_show_models as
select redshift_schema_name(name) as "Schema Name", redshift_last_name(name) as "Model Name"
from pg_catalog.redshift_object
where kind = 'model';
grant select on pg_catalog.redshift_show_models to public;
