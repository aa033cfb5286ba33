create table part (partname varchar(20), maker varchar(20), quality int, price decimal(12, 2));
select * from (select avg(case when partname is not distinct from 'prop' then price end) as "prop", avg(case when partname is not distinct from 'Rudder' then price end) as "rudder", avg(case when partname is not distinct from 'wing' then price end) as "w" from (select partname, price from part) )

;
select * from (select maker, count(case when quality is not distinct from 1 then 1 end) as "high_n", count(case when quality is not distinct from 2 then 1 end) as "2_n", count(case when quality is not distinct from null then 1 end) as "null_n" from (select quality, maker from part) group by maker) as p where p.maker is not null;
with p as (select maker, quality, price from part) select * from (select maker, sum(distinct case when quality is not distinct from 1 then price * 2 end) as "1", sum(distinct case when quality is not distinct from -1 then price * 2 end) as "?column?" from p group by maker) order by 1;
select pivots.* from part as pivots;
select x.maker, y.one from part x, (select partname, maker, max(case when quality is not distinct from 1 then price end) as "one" from part group by partname, maker) y where x.maker = y.maker;
select * from (select sum(case when color is not distinct from 'red' then v end) as "red", sum(case when color is not distinct from 'green' then v end) as "green" from (select * from (select redshift_name as color, redshift_value as v from (select red, green from (select 1 as red, 2 as green)) cross join lateral (select 'red'::varchar(127), red union all select 'green'::varchar(127), green) as redshift_unpivot (redshift_name, redshift_value) where redshift_value is not null)) as inner_one )
