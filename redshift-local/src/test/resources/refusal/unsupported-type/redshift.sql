create table a (b json);
create table a (b jsonb not null);
create table a (b uuid, c int);
create table a (b bytea);
create table a (b serial primary key);
create table a (b bit(3));
create table a (b int[]);
create table a (c varchar(5)[] not null);
create temp table a (b money);
alter table a add column b inet;
alter table a alter column b type xml;
select '{}'::json;
select cast(a as uuid) from b;
select a::varchar::jsonb from b;
select 'pg_class'::regclass, a::json.b from c;
select json, uuid from a;
create table json (uuid int, xml varchar(5) default 'json')
