create table a (id int, c super);
create schema s;
create table s.b (d super);
select pg_catalog.redshift_attribute(c, 'x') as "x", pg_catalog.redshift_attribute(pg_catalog.redshift_element(pg_catalog.redshift_attribute(pg_catalog.redshift_attribute(c, 'x'), 'y'), 0), 'z') as "z", pg_catalog.redshift_element(c, 0) as "c", pg_catalog.redshift_element(c, id) as "c", a.c, pg_catalog.redshift_attribute(a.c, 'x') as "x", pg_catalog.redshift_attribute(pg_catalog.redshift_element(pg_catalog.redshift_attribute(A.C, 'x'), 1), 'y') as "y" from a; -- c.x
select pg_catalog.redshift_attribute(c, 'x')::int as "x", pg_catalog.redshift_attribute(c, 'x')::double precision as "x", pg_catalog.redshift_attribute(c, 'x')::varchar(10) as v, cast(pg_catalog.redshift_attribute(c, 'x') as varchar) as "x", pg_catalog.redshift_attribute(c, 'x') + 1, 'c.x' from a;
select pg_catalog.redshift_attribute(c, 'Mixed', false) as "mixed", pg_catalog.redshift_attribute(c, 'Mixed', true) as "mixed", pg_catalog.redshift_attribute("a"."c", 'Two words', true) as "two words", pg_catalog.redshift_attribute(pg_catalog.redshift_element(c, 0), 'it') as "it" from a;
select pg_catalog.redshift_attribute(t.c, 'x') as "x" from a as t where pg_catalog.redshift_attribute(t.c, 'x') = 'P' and t.id is distinct from 1 group by pg_catalog.redshift_attribute(t.c, 'x') order by pg_catalog.redshift_attribute(t.c, 'x');
select pg_catalog.redshift_attribute(s.b.d, 'x') as "x", s.b.d, pg_catalog.redshift_attribute(d, 'x') as "x", pg_catalog.redshift_attribute(b.d, 'x') as "x" from s.b;
select pg_catalog.redshift_attribute(j.d, 'x') as "x", (select pg_catalog.redshift_attribute(b.d, 'y') as "y" from s.b where pg_catalog.redshift_attribute(b.d, 'x') = pg_catalog.redshift_attribute(t.c, 'x') limit 1) from (select d from s.b) j, a t;
with w as (select json_parse('{"x":1}') as d) select pg_catalog.redshift_attribute(w.d, 'x') as "x", pg_catalog.abs(-1) from w union all select pg_catalog.redshift_attribute(a.c, 'x') as "x", 1 from a;
select pg_catalog.redshift_attribute(t.c, 'x') as "x" from a t join s.b u on pg_catalog.redshift_attribute(t.c, 'x') = pg_catalog.redshift_attribute(u.d, 'x') left join a using (id) where left(pg_catalog.redshift_attribute(t.c, 'x')::varchar, 1) = 'x';
update a set c = pg_catalog.redshift_attribute(c, 'x') where pg_catalog.redshift_attribute(a.c, 'x') = 1;
update a set c = pg_catalog.redshift_attribute(u.d, 'x') from s.b u where pg_catalog.redshift_attribute(u.d, 'y') = pg_catalog.redshift_attribute(a.c, 'y');
delete from a using s.b u where pg_catalog.redshift_attribute(u.d, 'y') = pg_catalog.redshift_attribute(a.c, 'y');
select t.id from a t join s.b u on left(pg_catalog.redshift_attribute(t.c, 'x')::varchar, 1) = 'x' join (select b.d from s.b) v on pg_catalog.redshift_attribute(v.d, 'x') = pg_catalog.redshift_attribute(u.d, 'x');
select t.id from a t where exists (select 1 from (select u.d from s.b u where pg_catalog.redshift_attribute(u.d, 'x') = pg_catalog.redshift_attribute(t.c, 'x')) as v);
insert into a select a.id, pg_catalog.redshift_attribute(a.c, 'x') as "x" from a where exists (select 1 from s.b where pg_catalog.redshift_attribute(b.d, 'x') = pg_catalog.redshift_attribute(a.c, 'x'));
create view v as select pg_catalog.redshift_attribute(c, 'x') as y from a;
create table e as select pg_catalog.redshift_attribute(c, 'x') as "x" from a;
grant select on s.b to public;
comment on column s.b.d is 'c.x[0]'
;
select q.id from ((select t.id from a t order by 1) union all select t.id from a t, s.b u) as q
