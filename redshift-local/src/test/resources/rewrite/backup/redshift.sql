create table a (id int, "backup" varchar(3)) backup no;
create table b (id int)
backup yes
diststyle even;
create table c backup no as select "backup" from a where "backup" = 'no';
create materialized view d backup no as select "backup" from a
