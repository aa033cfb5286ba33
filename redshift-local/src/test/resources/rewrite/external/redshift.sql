create external schema if not exists lake from data catalog database 'x' iam_role default create external database if not exists;
create external table lake.sales (id int, name string, price double)
partitioned by (sold date, region string)
row format delimited fields terminated by ','
stored as textfile location 's3://bucket/sales/' table properties ('numRows'='1');
create external table lake.copied stored as parquet location 's3://b/c/' as select id from lake.sales;
create table external (id int);
drop schema lake drop external database cascade
