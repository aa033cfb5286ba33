-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_DEFAULT_PRIVILEGES.html
select schema_name, object_type, case when owner_name = current_user then '' else owner_name end as owner,
    privilege_type, grantee_name as identity_name, grantee_type as identity_type, admin_option
from svv_default_privileges
where schema_name in (:schemas)
    and grantee_name <> owner_name
