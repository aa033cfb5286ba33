create table a (name varchar(10) collate case_sensitive not null, other varchar(10));
select name as collated from a order by other collate case_sensitive
