create table items (stock_id int);
