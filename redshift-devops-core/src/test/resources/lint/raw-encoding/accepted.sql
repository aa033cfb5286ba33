create table sales.orders (id bigint encode az64, paid boolean encode raw, day date encode raw sortkey);
create table sales.items (id bigint encode raw, code varchar(3)) sortkey (id);
