create table a (x int, y int);
select x, grouping(x), grouping(x, y), grouping(y) from a group by cube(x, y);
select grouping_id from (select 'grouping_id(x)' as grouping_id) b
