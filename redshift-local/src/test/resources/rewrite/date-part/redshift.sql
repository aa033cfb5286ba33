create table a (sold timestamp, day date, month int);
insert into a values ('2020-05-17 10:20:30', '2020-05-17', 5);
select dateadd(month, 1, sold), dateadd(m, 30, sold), dateadd("day", -1, day), dateadd('yr', 1, sold) from a;
select date_add(hour, 2, sold), date_diff(qtr, day, sold), datediff(weeks, day, dateadd(w, 2, sold)) from a;
select date_part(dow, sold), date_part(weekday, sold), datepart(year, sold), date_part('month', sold),
  pgdate_part(yearday, sold), date_trunc(month, sold), date_trunc('week', day) from a;
select date_part('Yearday', sold), date_trunc('quarters', day), datediff('millisecon', sold, day), date_part_year(day) from a;
select month, day, date_part from (select month, day, 1 as date_part from a) as b where month = date_part('month', day)
