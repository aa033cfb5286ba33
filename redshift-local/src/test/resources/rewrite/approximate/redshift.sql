create table a (id int);
select approximate count(distinct id), approximate percentile_disc(0.5) within group (order by id) from a;
select approximate from (select 1 as approximate) as b
