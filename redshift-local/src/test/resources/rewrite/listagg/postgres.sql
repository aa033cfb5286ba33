create table a (id int, name varchar(10), team int);
insert into a values (10, 'Ann', 1), (9, 'Bob', 1), (8, '', 2), (7, null, 2);
select team, listagg(name, ', ' order by id desc, name) as names from a group by team;
select listagg(name), listagg(id, '|'), listagg(distinct team, ',' order by team) from a;
select id, listagg(coalesce(name, '?'), '-') over (partition by team order by id rows between unbounded preceding and unbounded following) from a;
select listagg(true, name, ',' order by id) from a;
select listagg(distinct id order by "id" desc nulls last) from a;
select listagg(true, id, '' order by id, team) from a;
select listagg(id) over (partition by team) from a;
select listagg from (select 1 as listagg) as b
