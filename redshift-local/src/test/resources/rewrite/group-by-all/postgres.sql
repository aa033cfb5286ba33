create table sales (city varchar(20), shop varchar(20), amount int);
select city, shop, sum(amount) from sales group by 1, 2;
select upper(city) as place, count(*) + 1, max(amount) over (partition by upper(city), amount), amount from sales group by 1, 4 order by 1;
select s.*, avg(amount) from sales s group by 1, 2, 3 having avg(amount) > 1;
select count(*) from sales group by ();
select city, (select max(amount) from sales) as most from sales group by 1, 2;
select city, amount, count(*) from sales group by 1, 2;
select upper(city) as place, count(*) from sales group by 1
