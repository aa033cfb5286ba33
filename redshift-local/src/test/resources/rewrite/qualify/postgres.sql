create table store_sales (day date, item varchar(20), price int);
select * from store_sales s where price > 1
order by pg_catalog.redshift_qualify(1, row_number() over (partition by day order by price desc) <= 2);
select item, rank() over (order by price) as r from store_sales as s order by pg_catalog.redshift_qualify(1, (rank() over (order by price)) < 3 and price > 0) , item desc, 2 limit 5;
select distinct * from (select item from store_sales s join store_sales t using (item) order by pg_catalog.redshift_qualify(1, rank() over (order by s.price) < 3)) as redshift_distinct order by item;
select day, sum(price) from store_sales group by day having sum(price) > 1 order by pg_catalog.redshift_qualify(1, rank() over (order by sum(price)) = 1);
(select item from store_sales s order by pg_catalog.redshift_qualify(1, count(*) over () > 1)) union all (select item from store_sales t where price = 1 order by pg_catalog.redshift_qualify(1, count(*) over () > 2)) order by 1;
create view best as select item from store_sales s order by pg_catalog.redshift_qualify(1, max(price) over () = price);
select qualify from (select 1 as qualify) as qualify where qualify = 1;
select 1 from store_sales qualify
