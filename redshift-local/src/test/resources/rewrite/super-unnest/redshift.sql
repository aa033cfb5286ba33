create table a (id int, c super);
select t.id, o, o.x, o.x.y[0] from a t, t.c o;
select t.id, o.x, i from a as t, t.c.x[0].y as o at i where i > 0;
select o.x, l.y from a t, t.c as o, o.lines l, l as m;
select c.x from a, a.c;
select array, element from a as f, f.c as array, array as element;
select v, k from a t, unpivot t.c.x as v at k;
select v.x from a t, unpivot t.c[0] v, unpivot json_parse('{}') as w at n;
select u.v, u.v.x, u.i, w.y from a t, unnest(t.c) with offset as u(v, i), unnest(t.c.x) as w;
select t.id, o.x from a t left join t.c as o on o.x = 1 cross join t.c.y p;
select t.id, (select count(*) from t.c o where o.x = 1) from a t where exists (select 1 from t.c.y as o)
