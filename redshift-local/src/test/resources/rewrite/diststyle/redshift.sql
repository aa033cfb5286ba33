create table a (id int, diststyle int) diststyle even;
create table b (id int) diststyle all sortkey(id);
create table c (id int)
diststyle key
distkey (id);
create table d diststyle auto as select diststyle from a where diststyle is not null;
create materialized view e diststyle all as select id from a
