-- file: R__views.sql
drop view sales.recent;
drop materialized view sales.m;
drop table sales.stage;
