-- file: V1__a.sql
select 1;
-- file: U1__a.sql
select 1;
-- file: V1.1__b.sql
select 1;
