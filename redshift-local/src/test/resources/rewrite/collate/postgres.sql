create table a (name varchar(10) not null, other varchar(10));
select name as collated from a order by other
