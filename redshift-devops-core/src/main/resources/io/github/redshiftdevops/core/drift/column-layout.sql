-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_REDSHIFT_COLUMNS.html
select database_name, schema_name, table_name, column_name, column_default, encoding, distkey, sortkey
from svv_redshift_columns
where schema_name in (:schemas)
