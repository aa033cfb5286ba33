-- file: R__views.sql
drop view if exists sales.recent;
drop materialized view if exists sales.m;
-- file: V1__once.sql
drop table sales.old;
