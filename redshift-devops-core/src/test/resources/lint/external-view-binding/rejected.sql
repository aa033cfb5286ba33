create external schema lake from data catalog database 'd' iam_role default;
create or replace view sales.clicks as select a from sales.pages join lake.clicks on true;
