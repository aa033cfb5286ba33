create table sales.orders (id bigint distkey, day date sortkey);
create table sales.items (id bigint, paid boolean) diststyle key distkey (id);
