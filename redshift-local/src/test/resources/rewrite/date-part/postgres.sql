create table a (sold timestamp, day date, month int);
insert into a values ('2020-05-17 10:20:30', '2020-05-17', 5);
select date_add('month', 1, sold), date_add('minute', 30, sold), date_add('day', -1, day), date_add('year', 1, sold) from a;
select date_add('hour', 2, sold), date_diff('quarter', day, sold), date_diff('week', day, date_add('week', 2, sold)) from a;
select pgdate_part('dow', sold), pgdate_part('dow', sold), pgdate_part('year', sold), pgdate_part('month', sold),
  pgdate_part('doy', sold), date_trunc('month', sold), date_trunc('week', day) from a;
select pgdate_part('doy', sold), date_trunc('quarter', day), date_diff('millisecond', sold, day), date_part_year(day) from a;
select month, day, date_part from (select month, day, 1 as date_part from a) as b where month = pgdate_part('month', day)
