create table a (x int, n int);
create table b (x int, y int);
create table c (y int, z int);
select * from a left join b on (a.x = b.x);
select b.*, a.* from a left join b on (b.x = a.x and b.y between 1 and 10)
where-- b may be absent
a.n > 0 order by a.x;
select a.n, c.z from a left join b on (a.x = b.x) left join c on (b.y = c.y and c.z = 5) where a.n in (1, 2);
select count(*) from a t2 left join a t1 on (t1.n * 10 = t2.x);
select a.x from c cross join a left join b on (n = b.y) where (a.n > 1 or a.n is null);
select (select count(*) from b where b.x = a.x) from a;
select a.x + (+1) from a
