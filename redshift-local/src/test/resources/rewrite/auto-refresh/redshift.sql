create table a (id int, auto int);
create materialized view b
  auto refresh yes
as select id, auto refresh from a;
create materialized view c backup no auto refresh no as select count(*) as n from a;
alter materialized view b auto refresh no;
refresh materialized view b
