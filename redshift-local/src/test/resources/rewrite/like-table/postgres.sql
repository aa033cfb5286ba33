create table parent (id int, name varchar(10) default 'like');
create table copied (like parent);
create table with_defaults (like parent including defaults);
select name from parent where name like 'a%'
