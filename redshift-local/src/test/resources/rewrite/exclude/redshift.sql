create table a (id int, name varchar(10), "exclude" int);
create table b (id int, "The Place" varchar(10));
select * exclude name from a;
select * EXCLUDE (id, "Exclude")
from a -- all but two
where id > 1;
select a.name, b.*, 1 as one exclude (id) from a join b on a.id = b.id;
select * exclude ("exclude") from a, b;
with c as (select id from a) select *, id + 1 exclude name from c join a using (id);
create view d as select id, name, "exclude" exclude name from a;
select "exclude", id exclude from a order by id;
insert into b select * exclude "exclude" from a
