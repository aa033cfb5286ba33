create table sales.orders (order_date date, created_at timestamp, name varchar(100), update varchar(10), candidate varchar(10), format varchar(3));
