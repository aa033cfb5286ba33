create materialized view v as select a from t order by a;
create materialized view v backup no sortkey(a) as select a from t limit 10;
create materialized view v as (select a from t) offset 3;
create materialized view v as select a from (select a from t order by a limit 3) s;
create materialized view v as select max(a) over (order by b rows unbounded preceding) as "order" from t;
create view v as select a from t order by a limit 10
