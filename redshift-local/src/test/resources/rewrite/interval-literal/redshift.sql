create table a (months interval year to month, spans interval day to second (3), interval int);
insert into a values (interval '1-2' year to month, interval '3 4:05:06.789' day to second, 1);
alter table a add column years interval year;
select interval '1 day 2 hours' day to hour, interval '90 minutes', interval '2 months' month, interval from a;
select interval '0 months 1 day' day to second (2), interval '0-0 2' day
