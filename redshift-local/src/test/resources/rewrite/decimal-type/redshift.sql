create table a (
  a decimal,
  b numeric not null,
  c decimal(38, 37),
  d numeric(10),
  e dec default 1.5,
  decimal decimal(5,5)
);
alter table a add column f numeric default 0;
select 1.5::decimal, cast(2.5 as numeric), 1.234::decimal(4,2), convert(decimal, '7'), a::numeric(38,0) from a
