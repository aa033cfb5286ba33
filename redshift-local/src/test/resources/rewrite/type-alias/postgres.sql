create table a (
  a timestamp default getdate(),
  b bytea,
  c bytea,
  d bytea not null,
  datetime timestamp
);
alter table a alter column c type bytea;
select '2020-01-01'::timestamp, cast('x' as bytea), cast('2020-01-01 10:00' as timestamp), datetime from a
