create table a (x int, n int);
create table b (x int, y int);
create table c (y int, z int);
select * from a, b where a.x = b.x(+);
select * from b, a
where b.x(+) = a.x -- b may be absent
  and b.y(+) between 1 and 10 and a.n > 0 order by a.x;
select a.n, c.z from a, b, c where a.x = b.x(+) and b.y = c.y(+) and c.z (+) = 5 and a.n in (1, 2);
select count(*) from a t1, a t2 where t1.n(+) * 10 = t2.x;
select a.x from c, a, b where n = b.y(+) and (a.n > 1 or a.n is null);
select (select count(*) from b where b.x(+) = a.x) from a;
select a.x + (+1) from a
