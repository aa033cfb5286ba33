select array(1, 'abc', null, array(2.5, array())), Array ( ), 'array(1)', "array"(null::super);
select array from (select array(1) as array) as a where array = array('x', '(');
select a.array from (select 1 as array) a;
create table t (a integer)
