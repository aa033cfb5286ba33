create table a (x int, y int);
select x, grouping_id(x), GROUPING_ID(x, y), grouping(y) from a group by cube(x, y);
select grouping_id from (select 'grouping_id(x)' as grouping_id) b
