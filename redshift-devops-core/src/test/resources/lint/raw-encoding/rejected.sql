create table sales.orders (id bigint encode raw, code varchar(30) encode raw);
alter table sales.orders add column note varchar(300) encode raw;
