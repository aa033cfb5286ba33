create table a (id int);
select id from a union all select id from a intersect select id from a order by id limit 10;
(select id from a order by id) union select 1;
select * from (select id from a limit 3) union all select 2 offset 1;
select id from a where id in (select id from a union select 2 limit 2) except (select 3)
