create table a (id int, "top" int);
select id from a order by id desc limit 5;
select *
from a limit 3 -- all of them
;
select id, (select "top" from a order by 1 limit 1) as first from a where id in (select id from a limit 10) order by id limit 2;
select * from (select id from a limit 1) union all select "top" from a order by 1;
create view b as select distinct id from a limit 4;
insert into a (id) select id from a limit 1;
with c as (select id from a limit 2) select * from c limit 1;
select "top", a.top from a where "top" > 1
