create table a (sold timestamp, day date, extract int);
insert into a values ('2020-05-17 10:20:30.123456', '2020-05-17', 5);
select extract(dayofweek from sold), extract(hrs from sold), extract('year' from sold), extract("ms" from a.sold) from a;
select extract /* all */ (epoch
  from sold), EXTRACT(TIMEZONE_HOUR FROM sold::timestamptz), extract(day from dateadd(day, 1, day)) from a;
select extract, 'extract(day from x)' from a where extract = extract(month from day)
