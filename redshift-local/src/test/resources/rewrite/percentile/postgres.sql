create table a (g int, v int, d date);
select percentile_cont(0.5, redshift_sorted (v), false), percentile_disc(0.25, redshift_sorted (d), true) from a;
select percentile_cont(.75, redshift_sorted (v + 1) over (partition by g), false),
  PERCENTILE_DISC(0.1, redshift_sorted (d) OVER (), true) from a;
select percentile_disc(0.9, redshift_sorted (v), false), median(v) from a group by g
