create or replace view sales.recent as select * from sales.orders;
create materialized view sales.m as select o.id, c.* from sales.orders o join sales.customers c on c.id = o.customer;
