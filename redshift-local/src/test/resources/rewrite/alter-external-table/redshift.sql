create schema lake;
create table lake.sales (id int, sold date, region varchar(5));
select pg_catalog.redshift_record_external('lake.sales', '{sold,region}', '', '', '');
alter table lake.sales set location 's3://bucket/sales/';
alter table LAKE.sales set file format parquet;
alter table lake.sales set table properties ('numRows'='170000', 'x' = 'it''s');
alter table lake.sales add if not exists
partition (sold = '2008-01-01', region='a') location 's3://b/1/' partition(sold='2008-01-02', region='a') location 's3://b/2/';
alter table lake.sales add partition(sold='2008-01-03', region='a') location 's3://b/3/', partition (sold='2008-01-04',region='b') location 's3://b/4/';
alter table lake.sales partition(sold='2008-01-03', region='a') set location 's3://b/5/';
alter table lake.sales drop partition (sold='2008-01-03', region='a');
show external table lake.sales;
show external table lake.sales partition;
create table lake.others (id int);
alter table lake.others add column "partition" int
