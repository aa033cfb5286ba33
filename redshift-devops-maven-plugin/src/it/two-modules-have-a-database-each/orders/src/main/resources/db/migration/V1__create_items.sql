create table items (orders_id int);
