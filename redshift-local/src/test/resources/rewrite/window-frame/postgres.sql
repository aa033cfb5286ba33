create table a (g int, v int, range int, over int);
select sum(v) over (partition by g order by v rows unbounded preceding), count(*) over (partition by g, range),
  row_number() over (order by v), rank() over (partition by g order by range), avg(v) over (order by v rows 2 preceding),
  sum(range) as over, dense_rank() over (order by sum(v)) from a group by g, v, range;
select max(v) over (partition by g order by v rows between current row and unbounded following), count(v) over (order by 1 + v rows current row) from a;
select over from a where over in (1) or 'sum(v) over (order by v)' = ''
