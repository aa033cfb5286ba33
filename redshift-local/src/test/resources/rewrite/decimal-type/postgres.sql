create table a (
  a decimal(18,0),
  b numeric(18,0) not null,
  c decimal(38, 37),
  d numeric(10),
  e dec(18,0) default 1.5,
  decimal decimal(5,5)
);
alter table a add column f numeric(18,0) default 0;
select 1.5::decimal(18,0), cast(2.5 as numeric(18,0)), 1.234::decimal(4,2), cast('7' as decimal(18,0)), a::numeric(38,0) from a
