create table sales (id int, sold date);
select listagg('a');
select 1, median(n) from (select 1 as n union all select 2);
with s as (select 1 as id) select percentile_cont(0.5) within group (order by id) from s;
select LISTAGG(attname, ',') within group (order by attnum) from pg_attribute a join pg_class c on a.attrelid = c.oid;
select approximate percentile_disc(0.5) within group (order by reltuples) from pg_catalog.pg_class;
select listagg(id) from sales;
select median(id) from (select s.id from public.sales s);
with s as (select id from sales) select listagg(id) from s;
select listagg(relname) from pg_class, sales;
select listagg(table_name) from svv_tables;
select 'median(1)', median from sales;
select count(*), max(relname) from pg_class;
insert into sales select median(n) from (select 1 as n);
create view v as select listagg(id) from sales;
select listagg(attname, ',') within group (order by attnum) over () from pg_attribute;
select distinct listagg(relname) over (partition by relkind) from (select relname, relkind from pg_class);
select listagg('a') over ()
