-- redshift-lint: disable RSL003
truncate sales.stage;
-- redshift-lint: off RSL999
select 1;
-- redshift-lint: off
select 2;
