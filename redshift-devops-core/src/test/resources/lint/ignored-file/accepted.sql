-- file: V1__a.sql
select 1;
-- file: R__r.sql
select 1;
-- file: U1__a.sql
select 1;
-- file: afterMigrate.sql
select 1;
