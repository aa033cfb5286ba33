create table a (id int, "top" int);
select top 5 id from a order by id desc;
select top 3 *
from a -- all of them
;
select top (2) id, (select top 1 "top" from a order by 1) as first from a where id in (select top 10 id from a) order by id;
select * from (select top 1 id from a) union all select "top" from a order by 1;
create view b as select distinct top 4 id from a;
insert into a (id) select top 1 id from a;
with c as (select top 2 id from a) select top 1 * from c;
select "top", a.top from a where "top" > 1
