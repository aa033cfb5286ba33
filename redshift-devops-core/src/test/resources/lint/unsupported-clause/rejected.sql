insert into sales.orders (id) values (1) on conflict (id) do nothing;
delete from sales.orders where id = 1 returning id;
create table sales.items (
    id bigint generated always as identity,
    price decimal(10, 2) check (price > 0)
);
create table sales.daily (day date) partition by range (day);
create table sales.child (a int) inherits (sales.orders);
select distinct on (id) id from sales.orders;
select count(*) filter (where id > 1) from sales.orders;
