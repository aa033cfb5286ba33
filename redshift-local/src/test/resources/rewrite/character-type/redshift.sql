create table a (
  a varchar,
  b varchar(10) not null,
  c varchar(max),
  d character varying,
  e character varying(5) default 'x',
  f nvarchar,
  g nvarchar(3) encode lzo,
  h text,
  i char,
  j char(5),
  k nchar(2),
  l bpchar,
  m char(max),
  n national character varying,
  o national character varying (7),
  varchar varchar(3),
  text text
);
alter table a add column p varchar default 'varchar';
alter table a add q text not null default '';
alter table a alter column b type varchar(max);
select a::varchar, b::varchar(5), cast(c as varchar(max)), 'x'::nvarchar, convert(varchar, 1), 'abc'::text, 1::char(2),
  varchar, text, 'varchar' from a where cast(a as nvarchar(20)) = 'text';
create function varchar_length(varchar) returns int stable as $$ select len($1) $$ language sql
