create table sales.orders (id bigint, day date distkey);
create table sales.items (id bigint, "paid" boolean) diststyle key distkey ("paid");
