create table a (
  a timestamp default getdate(),
  b varbyte(100),
  c varbyte(64000),
  d varbyte(20) not null,
  datetime timestamp
);
alter table a alter column c type varbyte(200);
select '2020-01-01'::timestamp, cast('x' as varbyte(10)), cast('2020-01-01 10:00' as timestamp), datetime from a
