create table sales.orders (id bigint identity(1, 1), a int, day date) interleaved sortkey (a, day, id);
create table sales.wide (a int, b int, c int, d int, e int, f int, g int, h int, i int)
    interleaved sortkey (a, b, c, d, e, f, g, h, i);
