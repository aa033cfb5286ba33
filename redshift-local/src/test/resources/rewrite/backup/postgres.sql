create table a (id int, "backup" varchar(3));
create table b (id int)

;
create table c as select "backup" from a where "backup" = 'no';
create materialized view d as select "backup" from a
