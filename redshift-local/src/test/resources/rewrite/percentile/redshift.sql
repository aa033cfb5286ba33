create table a (g int, v int, d date);
select percentile_cont(0.5) within group (order by v), percentile_disc(0.25) within group (order by d desc) from a;
select percentile_cont(.75) within group (order by v + 1 asc) over (partition by g),
  PERCENTILE_DISC(0.1) WITHIN GROUP (ORDER BY d DESC) OVER () from a;
select approximate percentile_disc(0.9) within group (order by v), median(v) from a group by g
