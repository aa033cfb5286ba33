-- What Redshift has chosen itself. Tables without rows are not in it, and only superusers may read it by default.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_TABLE_INFO.html
select t.schema as schema_name, t."table" as table_name, t.encoded, t.sortkey1
from svv_table_info t
where t.schema in (:schemas)
