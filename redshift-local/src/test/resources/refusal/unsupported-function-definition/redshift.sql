create function a(int) returns int stable as $$ begin return 1; end $$ language plpgsql;
create function a(int) returns int stable as $$ return 1 $$ language plpythonu;
create or replace function a(int) returns int as 'select b from c' language sql;
create function a(int) returns int as $$ select case when $1 > 1 then 1 else extract(day from date '2020-01-01') end $$ language sql;
create function a(int) returns setof int as $$ select 1 $$ language sql;
create function a(int) returns table (b int) as $$ select 1 $$ language sql;
create procedure a() as $$ begin null; end $$ language plpgsql;
create table function (language int, body varchar(20) default 'select a from b')
