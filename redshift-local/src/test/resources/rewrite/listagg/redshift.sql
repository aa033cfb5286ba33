create table a (id int, name varchar(10), team int);
insert into a values (10, 'Ann', 1), (9, 'Bob', 1), (8, '', 2), (7, null, 2);
select team, listagg(name, ', ') within group (order by id desc, name) as names from a group by team;
select listagg(name), listagg(id, '|'), listagg(distinct team, ',') within group (order by team) from a;
select id, listagg(nvl(name, '?'), '-') within group (order by id) over (partition by team) from a;
select listagg(distinct name, ',') within group (order by id) from a;
select listagg(distinct id) within group (order by "ID" desc nulls last) from a;
select listagg(distinct id) within group (order by id, team) from a;
select listagg(id) over (partition by team) from a;
select listagg from (select 1 as listagg) as b
