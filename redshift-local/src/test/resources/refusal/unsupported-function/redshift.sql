select string_agg(a, ',') from b;
select array_agg(a) from b;
select encode(a, 'hex') from b;
select regr_slope(a, c), 1 from b;
select nextval('a');
select clock_timestamp();
select format('%s', a) from b;
select b.format(a), "format"(a), format from b;
create table a (format varchar(5), mode int);
create table format (a int);
insert into format (a) values (1);
create function format(int) returns int stable as $$ select $1 $$ language sql;
create table a (b bigint default nextval('c'));
with mode (a) as (select 1) select a from mode;
select array_agg(relname) from pg_class;
select array_upper(a, 1) from information_schema.tables;
select 'array_upper(a)';
select b.c from b, d where b.mode(+) = d.mode
