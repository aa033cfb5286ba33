create table sales.orders (id bigint not null);
select "unique" from sales.orders;
