create table sales."my orders" (id bigint, "größe" int);
create view sales.v as select 1 as "Id";
