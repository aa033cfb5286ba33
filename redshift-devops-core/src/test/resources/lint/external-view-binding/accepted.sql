create external schema lake from data catalog database 'd' iam_role default;
create view sales.clicks as select a from lake.clicks with no schema binding;
create view sales.orders_by_day as select a from sales.orders;
