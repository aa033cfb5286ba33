create table sales.user (id bigint);
create table sales.orders (tag varchar(10), top int, "limit" int);
alter table sales.orders add column offset int;
create view sales.table as select 1 as a;
