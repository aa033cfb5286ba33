create table sales.orders (id bigint encode az64, day date encode raw) sortkey (day, id);
create table sales.items (id bigint encode raw sortkey, code varchar(3) encode zstd);
create table sales.plain (id bigint sortkey);
