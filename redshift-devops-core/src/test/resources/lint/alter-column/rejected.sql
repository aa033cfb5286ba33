alter table sales.orders alter column id type bigint;
alter table sales.orders alter column code set not null;
alter table sales.orders alter code drop default;
alter table sales.orders add column line integer not null;
