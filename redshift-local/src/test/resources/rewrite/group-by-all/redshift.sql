create table sales (city varchar(20), shop varchar(20), amount int);
select city, shop, sum(amount) from sales group by all;
select upper(city) as place, count(*) + 1, max(amount) over (partition by upper(city), amount), amount from sales group by all order by 1;
select s.*, avg(amount) from sales s group by all having avg(amount) > 1;
select count(*) from sales group by all;
select city, (select max(amount) from sales) as most from sales group by all;
select *, count(*) exclude (shop) from sales group by all;
select shop, upper(city) as place, count(*) exclude shop from sales group by all
