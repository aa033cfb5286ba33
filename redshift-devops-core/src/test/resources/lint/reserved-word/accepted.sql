create table sales.orders ("order" bigint, users int, start date, window int);
create table sales."user" (id bigint);
