-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_FUNCTION_PRIVILEGES.html
select namespace_name as schema_name, function_name as object_name, argument_types as signature, privilege_type,
    identity_name, identity_type, admin_option
from svv_function_privileges
where namespace_name in (:schemas)
