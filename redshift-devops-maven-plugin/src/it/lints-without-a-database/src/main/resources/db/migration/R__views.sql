create or replace view ${schema}.prices as select * from ${schema}.events;
