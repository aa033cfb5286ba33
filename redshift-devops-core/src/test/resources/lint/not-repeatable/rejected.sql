-- file: R__views.sql
create view sales.recent as select 1 as a;
create table sales.stage (id bigint);
create procedure sales.p() as $$ begin null; end $$ language plpgsql;
create external schema lake from data catalog database 'd' iam_role default;
