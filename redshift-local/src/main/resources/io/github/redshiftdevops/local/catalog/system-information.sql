-- System information functions
-- https://docs.aws.amazon.com/redshift/latest/dg/r_System_information_functions.html

-- Built-in functions are called by their OID, so that one can be replaced only after it got another name.
alter function pg_catalog.version() rename to pg_version;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_VERSION.html
create function pg_catalog.version() returns text
    language sql stable parallel safe
    return 'PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC gcc (GCC) 3.4.2 20041017 (Red Hat 3.4.2-6.fc3), '
        || 'Redshift 1.0.100000';

-- The rewriter adds the brackets to CURRENT_USER_ID and the two behind it.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_CURRENT_USER_ID.html
create function pg_catalog.current_user_id() returns integer
    language sql stable parallel safe
    return (select oid::bigint::integer from pg_catalog.pg_roles where rolname = current_user);

create function pg_catalog.redshift_unknown(function_name text, hint text) returns text
    language plpgsql immutable parallel safe as $$
begin
    raise exception '% is not supported by the local Redshift', function_name
        using errcode = '0A000', hint = redshift_unknown.hint;
end
$$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_CURRENT_AWS_ACCOUNT.html
create function pg_catalog.current_aws_account() returns text
    language sql stable parallel safe
    return pg_catalog.redshift_unknown('current_aws_account', 'there is no AWS account');

-- https://docs.aws.amazon.com/redshift/latest/dg/r_CURRENT_NAMESPACE.html
create function pg_catalog.current_namespace() returns text
    language sql stable parallel safe
    return pg_catalog.redshift_unknown('current_namespace', 'there is no cluster');

-- There is one slice; the rewriter adds the number of the leader node where that answers.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_SLICE_NUM.html
create function pg_catalog.slice_num() returns integer
    language sql stable parallel safe
    return 0;

create function pg_catalog.slice_num(number integer) returns integer
    language sql stable parallel safe
    return number;

-- https://docs.aws.amazon.com/redshift/latest/dg/PG_GET_COLS.html
create function pg_catalog.pg_get_cols(name text) returns setof record
    language sql stable parallel safe as $$
    select n.nspname, c.relname, a.attname,
        pg_catalog.redshift_type_name(a.atttypid, a.atttypmod)::pg_catalog."varchar",
        pg_catalog.row_number() over (order by a.attnum)::pg_catalog.int4
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid operator(pg_catalog.=) c.relnamespace
    join pg_catalog.pg_attribute a on a.attrelid operator(pg_catalog.=) c.oid
    where c.oid operator(pg_catalog.=) name::pg_catalog.regclass
        and a.attnum operator(pg_catalog.>) 0
        and not a.attisdropped
    order by a.attnum
$$;

-- ASSUMEROLE is granted to everybody by default, and here it is never revoked.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_HAS_ASSUMEROLE_PRIVILEGE.html

create function pg_catalog.has_assumerole_privilege(iam_role_arn text, cmd_type text) returns boolean
    language plpgsql immutable strict parallel safe as $$
begin
    if pg_catalog.lower(cmd_type) not in ('copy', 'unload', 'external function', 'create model') then
        raise exception 'unrecognized privilege type: "%"', cmd_type using errcode = '22023';
    end if;
    return true;
end
$$;

create function pg_catalog.has_assumerole_privilege(user_name name, iam_role_arn text, cmd_type text) returns boolean
    language sql stable strict parallel safe
    return user_name::text::regrole is not null
        and pg_catalog.has_assumerole_privilege(iam_role_arn, cmd_type);

-- By what was granted, also to superusers; an unknown name is an error.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_USER_IS_MEMBER_OF.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_ROLE_IS_MEMBER_OF.html

create function pg_catalog.redshift_is_member_of(member regrole, role regrole) returns boolean
    language sql stable strict parallel safe
begin atomic
    with recursive granted(role) as (
        select m.roleid from pg_catalog.pg_auth_members m where m.member = redshift_is_member_of.member
        union
        select m.roleid from pg_catalog.pg_auth_members m join granted g on m.member = g.role)
    select exists (select from granted g where g.role = redshift_is_member_of.role);
end;

create function pg_catalog.user_is_member_of(user_name text, role_name text) returns boolean
    language sql stable strict parallel safe
    return pg_catalog.redshift_is_member_of(quote_ident(user_name)::regrole, quote_ident(role_name)::regrole);

create function pg_catalog.role_is_member_of(role_name text, granted_role_name text) returns boolean
    language sql stable strict parallel safe
    return pg_catalog.redshift_is_member_of(quote_ident(role_name)::regrole, quote_ident(granted_role_name)::regrole);

-- In the PostgreSQL that Redshift comes from, a user and a group are two arguments, of which one is 0.
create function pg_catalog.makeaclitem(
        user_grantee oid, group_grantee oid, grantor oid, privileges text, is_grantable boolean) returns aclitem
    language sql immutable strict parallel safe
    return pg_catalog.makeaclitem(
        case when user_grantee = 0::oid then group_grantee else user_grantee end, grantor, privileges, is_grantable);

-- System administration functions that need a cluster
-- https://docs.aws.amazon.com/redshift/latest/dg/r_System_administration_functions.html

create function pg_catalog.change_query_priority(query_id integer, priority text) returns text
    language sql stable parallel safe
    return pg_catalog.redshift_unknown('change_query_priority', 'there is no workload management');

create function pg_catalog.change_session_priority(pid integer, priority text) returns text
    language sql stable parallel safe
    return pg_catalog.redshift_unknown('change_session_priority', 'there is no workload management');

create function pg_catalog.change_user_priority(user_name text, priority text) returns text
    language sql stable parallel safe
    return pg_catalog.redshift_unknown('change_user_priority', 'there is no workload management');

create function pg_catalog.reboot_cluster() returns text
    language sql stable parallel safe
    return pg_catalog.redshift_unknown('reboot_cluster', 'stop the local Redshift and start it again');
