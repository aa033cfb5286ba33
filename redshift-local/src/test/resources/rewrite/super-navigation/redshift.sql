create table a (id int, c super);
create schema s;
create table s.b (d super);
select c.x, c.x.y[0].z, c[0], c[id], a.c, a.c.x, A.C.x[1].y from a; -- c.x
select c.x::int, c.x::double precision, c.x::varchar(10) as v, cast(c.x as varchar), c.x + 1, 'c.x' from a;
select c.Mixed, c."Mixed", "a"."c"."Two words", c[0].it from a;
select t.c.x from a as t where t.c.x = 'P' and t.id is distinct from 1 group by t.c.x order by t.c.x;
select s.b.d.x, s.b.d, d.x, b.d.x from s.b;
select j.d.x, (select b.d.y from s.b where b.d.x = t.c.x limit 1) from (select d from s.b) j, a t;
with w as (select json_parse('{"x":1}') as d) select w.d.x, pg_catalog.abs(-1) from w union all select a.c.x, 1 from a;
select t.c.x from a t join s.b u on t.c.x = u.d.x left join a using (id) where left(t.c.x::varchar, 1) = 'x';
update a set c = c.x where a.c.x = 1;
update a set c = u.d.x from s.b u where u.d.y = a.c.y;
delete from a using s.b u where u.d.y = a.c.y;
select t.id from a t join s.b u on left(t.c.x::varchar, 1) = 'x' join (select b.d from s.b) v on v.d.x = u.d.x;
select t.id from a t where exists (select 1 from (select u.d from s.b u where u.d.x = t.c.x) as v);
insert into a select a.id, a.c.x from a where exists (select 1 from s.b where b.d.x = a.c.x);
create view v as select c.x as y from a;
create table e as select c.x from a;
grant select on s.b to public;
comment on column s.b.d is 'c.x[0]'
;
select q.id from ((select t.id from a t order by 1) union all select t.id from a t, s.b u) as q
