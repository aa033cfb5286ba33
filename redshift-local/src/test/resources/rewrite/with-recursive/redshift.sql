create table employee (id int, name varchar(20), manager_id int);
with recursive org (id, depth) as (
    select id, 1 as depth from employee where name = 'John'
    union all
    select e.id, depth + 1 as next_depth from employee e, org o where e.manager_id = o.id and depth < 4
), plain as (select 1 as recursive)
select distinct id from org, plain order by id limit 3;
select recursive from (select 1 as recursive) as t
