create table a (id int);
select count(distinct id), percentile_disc(0.5, redshift_sorted (id), false) from a;
select approximate from (select 1 as approximate) as b
