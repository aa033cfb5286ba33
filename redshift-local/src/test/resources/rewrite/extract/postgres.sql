create table a (sold timestamp, day date, extract int);
insert into a values ('2020-05-17 10:20:30.123456', '2020-05-17', 5);
select pg_catalog.date_part('dow', sold), pg_catalog.date_part('hour', sold), pg_catalog.date_part('year', sold), pg_catalog.date_part('millisecond', a.sold) from a;
select pg_catalog.date_part /* all */ ('epoch',
sold), pg_catalog.date_part('timezone_hour', sold::timestamptz), pg_catalog.date_part('day', date_add('day', 1, day)) from a;
select extract, 'extract(day from x)' from a where extract = pg_catalog.date_part('month', day)
