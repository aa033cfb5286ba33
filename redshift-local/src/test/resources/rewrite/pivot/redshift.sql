create table part (partname varchar(20), maker varchar(20), quality int, price decimal(12, 2));
select * from (select partname, price from part) pivot (
    avg(price) for partname in ('prop', 'Rudder', 'wing' as w)
);
select * from (select quality, maker from part) pivot (count(*) as n for quality in (1 as high, 2, null)) as p where p.maker is not null;
with p as (select maker, quality, price from part) select * from p pivot (sum(distinct price * 2) for quality in (1, -1)) order by 1;
select pivots.* from part as pivots;
select x.maker, y.one from part x, part pivot (max(price) for quality in (1 one)) y where x.maker = y.maker;
select * from (select * from (select red, green from (select 1 as red, 2 as green)) unpivot (v for color in (red, green))) as inner_one pivot (sum(v) for color in ('red', 'green'))
