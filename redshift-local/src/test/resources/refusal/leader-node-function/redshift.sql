create table sales (id int, sold date);
select now() from sales;
select current_schema(), id from sales;
select current_timestamp, s.id from (select id from sales) s;
select age(sold) from public.sales;
insert into sales select generate_series(1, 3), sold from sales;
with s as (select 1 as id) select now() from s;
with s as (select id from sales) select now() from s;
select now(), current_schema(), generate_series(1, 3);
select now() from pg_class, information_schema.tables;
select now(), relname from pg_class c join sales on true;
select extract(year from now()), trim(both from current_schema());
select now as current_time, s.localtime from sales s;
select 'now()' from sales;
insert into sales values (1, current_date);
select query from svl_qlog where starttime > current_timestamp - interval '1 day';
select current_timestamp from stl_query
