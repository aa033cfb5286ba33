create table sales.orders (id bigint, a int, b int, day date) interleaved sortkey (a, b);
create table sales.items (id bigint identity(1, 1), day date) compound sortkey (day, id);
