create table sales.orders (id bigint);
drop table if exists sales.stage;
create or replace view sales.recent as select 1 as a;
create table #t (id bigint);
create schema sales;
create user reader password disable;
