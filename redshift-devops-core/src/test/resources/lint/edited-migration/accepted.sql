-- file: V1__a.sql
select 1;
-- file: R__r.sql
select 1;
