-- file: v1__a.sql
select 1;
-- file: V1_a.sql
select 1;
-- file: Ux__a.sql
select 1;
