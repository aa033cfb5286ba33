create table a (
  a varchar(256),
  b varchar(10) not null,
  c varchar(65535),
  d character varying(256),
  e character varying(5) default 'x',
  f varchar(256),
  g varchar(3),
  h varchar(256),
  i char,
  j char(5),
  k nchar(2),
  l char(256),
  m char(4096),
  n national character varying(256),
  o national character varying (7),
  varchar varchar(3),
  text varchar(256)
);
alter table a add column p varchar(256) default 'varchar';
alter table a add q varchar(256) not null default '';
alter table a alter column b type varchar(65535);
select a::varchar, b::varchar(5), cast(c as varchar(65535)), 'x'::varchar, cast(1 as varchar), 'abc'::text, 1::char(2),
  varchar, text, 'varchar' from a where cast(a as varchar(20)) = 'text';
create function varchar_length(varchar) returns int stable as $$ select len($1) $$ language sql
