-- file: V1__a.sql
select 2;
-- file: V2__new.sql
select 2;
-- file: R__r.sql
select 2;
