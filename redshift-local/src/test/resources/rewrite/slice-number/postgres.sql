create table sales (id int);
select slice_num(10000), 'slice_num()', slice_num from (select 1 as slice_num) as a;
select slice_num(10000) from pg_class limit 1;
select count(distinct slice_num()) from sales
