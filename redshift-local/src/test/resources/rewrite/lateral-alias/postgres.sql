create table raw_data (clicks int, impressions int, day date, name varchar(20));
select clicks * 1.0 / impressions as probability, round(100 * (clicks * 1.0 / impressions), 1) as percentage from raw_data;
select 1 as one, (1) + 1 as two, ((1) + 1) * ((1) + 1) as "four", -(((1) + 1) * ((1) + 1)) from raw_data where (1) < 2 and (((1) + 1) * ((1) + 1)) > 3;
select lower(name) as name, name || '!' as loud, length((name || '!')) size from raw_data where (name || '!') <> '' order by (length((name || '!'))) + 1, name;
select r.clicks + 1 as more, (select max(more) from (select 7 as more) as x) as most, (r.clicks + 1) + 1 as next
from raw_data as r
where (r.clicks + 1) > 1 -- the alias
group by (r.clicks + 1) + 1, r.clicks having sum((r.clicks + 1)) > 0;
select date_trunc('day', day) as month, date_add('month', 1, (date_trunc('day', day))) as next, pg_catalog.date_part('month', (date_add('month', 1, (date_trunc('day', day))))) from raw_data;
with recent as (select clicks as c, (clicks) * 2 as d from raw_data) select d + 1 as e, (d + 1) + 1 from recent;
select 2 as x, (2) + 1 as y;
select coalesce(name, 'none') as label, case when ((coalesce(name, 'none'))) is null then 'x' when ((coalesce(name, 'none'))) = ('none') then 'y' else (coalesce(name, 'none')) end as other from raw_data;
create view doubled as select clicks * 2 as twice, (clicks * 2) * 2 as fourfold from raw_data;
select interval '1' month, interval '1-1' year to month, day + interval '2' day, day + interval '1 2' day to hour from raw_data
