create table sales.orders (id bigint, day date sortkey);
create table if not exists items (id bigint) sortkey (id);
