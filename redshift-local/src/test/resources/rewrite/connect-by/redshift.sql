create table employee (id int, name varchar(20), manager_id int);
select id, name, level
from employee
where level < 4
start with name = 'John'
connect by prior id = manager_id
order by level, id;
select count(*) from Employee "start" connect by prior id = manager_id and level <= 3 start with name = 'John';
select * from employee e connect by e.manager_id = prior e.id and prior level < 9 start with manager_id is null;
select connect, start from (select 1 as connect, 2 as start) as t
