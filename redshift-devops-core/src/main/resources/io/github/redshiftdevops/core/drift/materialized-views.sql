-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_MV_INFO.html
select trim(m.db_name) as database_name, trim(m.schema) as schema_name, trim(m.name) as object_name, m.autorefresh
from stv_mv_info m
where trim(m.schema) in (:schemas)
