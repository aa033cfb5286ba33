create or replace view sales.recent as select id, a * 2 as b, count(*) as c from sales.orders group by 1, 2;
create table sales.copy as select * from sales.orders;
