-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_RELATION_PRIVILEGES.html
select namespace_name as schema_name, relation_name as object_name, '' as signature, privilege_type, identity_name,
    identity_type, admin_option
from svv_relation_privileges
where namespace_name in (:schemas)
