create table sales."MyOrders" (id bigint);
alter table sales.orders add column "lineNo" int;
