create table a (g int, v int, w varchar(9));
select listagg(w, ',') within group (order by v), median(v), listagg(w) from a;
select listagg(w, ',') within group (order by v) from a union all select median(g)::varchar from a;
select median(v), (select median(g) from a) from a group by (select percentile_cont(0.5) within group (order by g) from a);
select median(v) over (), median(g) over (), 'median(x), median(y)' as median from a
