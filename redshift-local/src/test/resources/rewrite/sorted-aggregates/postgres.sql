create table a (g int, v int, w varchar(9));
select listagg(w, ',' order by v), median(v), listagg(w) from a;
select listagg(w, ',' order by v) from a union all select median(g)::varchar from a;
select median(v), (select median(g) from a) from a group by (select percentile_cont(0.5, redshift_sorted (g), false) from a);
select median(v) over (), median(g) over (), 'median(x), median(y)' as median from a
