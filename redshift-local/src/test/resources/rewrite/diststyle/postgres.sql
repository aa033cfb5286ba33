create table a (id int, diststyle int);
create table b (id int);
create table c (id int)

;
create table d as select diststyle from a where diststyle is not null;
create materialized view e as select id from a
