create table a (id int, auto int);
create materialized view b

as select id, auto refresh from a;
create materialized view c as select count(*) as n from a;
alter materialized view b reset (fillfactor);
refresh materialized view b
