create table raw_data (clicks int, impressions int, day date, name varchar(20));
select clicks * 1.0 / impressions as probability, round(100 * probability, 1) as percentage from raw_data;
select 1 as one, one + 1 as two, two * two as "Four", -four from raw_data where one < 2 and "FOUR" > 3;
select lower(name) as name, name || '!' as loud, length(loud) size from raw_data where loud <> '' order by size + 1, name;
select r.clicks + 1 as more, (select max(more) from (select 7 as more) as x) as most, more + 1 as next
from raw_data as r
where more > 1 -- the alias
group by more + 1, r.clicks having sum(more) > 0;
select date_trunc('day', day) as month, dateadd(month, 1, month) as next, extract(month from next) from raw_data;
with recent as (select clicks as c, c * 2 as d from raw_data) select d + 1 as e, e + 1 from recent;
select 2 as x, x + 1 as y;
select nvl(name, 'none') as label, decode(label, null, 'x', 'none', 'y', label) as other from raw_data;
create view doubled as select clicks * 2 as twice, twice * 2 as fourfold from raw_data;
select interval '1' month, interval '1-1' year to month, day + interval '2' day, day + interval '1 2' day to hour from raw_data
