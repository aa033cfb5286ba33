create table sales.index_of_names (name varchar(40));
create external schema lake from data catalog database 'lake' iam_role default;
create or replace view sales.v as select 1 as a;
create user reader password disable;
create rls policy p using (true);
