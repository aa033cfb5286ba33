create table sales.orders (id bigint, day date encode az64) compound sortkey (day, id);
create table sales.items (id bigint encode zstd sortkey);
