create table a (id int, name varchar(10), "exclude" int);
create table b (id int, "the place" varchar(10));
select id, exclude from a;
select name
from a -- all but two
where id > 1;
select a.name, b."the place", 1 as one from a join b on a.id = b.id;
select a.id, name, b.id, "the place" from a, b;
with c as (select id from a) select id, exclude, id + 1 from c join a using (id);
create view d as select id, "exclude" from a;
select "exclude", id exclude from a order by id;
insert into b select id, name from a
