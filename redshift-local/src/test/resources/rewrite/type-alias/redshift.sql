create table a (
  a datetime default getdate(),
  b varbyte(100),
  c varbinary,
  d binary varying(20) not null,
  datetime timestamp
);
alter table a alter column c type varbyte(200);
select '2020-01-01'::datetime, cast('x' as varbyte(10)), convert(datetime, '2020-01-01 10:00'), datetime from a
