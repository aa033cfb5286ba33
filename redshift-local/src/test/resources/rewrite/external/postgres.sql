create schema if not exists lake;
create table lake.sales (id int, name varchar(65535), price double precision, sold date, region varchar(65535))


;
create table lake.copied as select id from lake.sales;
create table external (id int);
drop schema lake cascade
