alter table sales.orders add column price decimal(10, 2), add column code varchar(3);
alter table sales.orders drop column price, drop column code;
