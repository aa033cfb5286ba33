create table sales.orders (order_date varchar(10), created_at char(19), "Date" varchar(10));
