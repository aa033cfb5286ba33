create table a (
  a timetz(6) default '10:00 EST'::timetz,
  b Time(6) With  Time Zone not null,
  c time,
  d time without time zone,
  timetz timestamptz,
  "time" timestamp with time zone
);
alter table a add column e timetz(6);
select timetz '10:00 EST', c::timetz, cast(c as time with time zone), timetz from a
