-- file: R__views.sql
create or replace view sales.recent as select 1 as a;
create table if not exists sales.stage (id bigint);
create schema if not exists sales;
drop materialized view if exists sales.m;
create temp table t (id bigint);
drop table if exists sales.copy;
create table sales.copy as select 1 as a;
-- file: V1__once.sql
create view sales.v as select 1 as a;
