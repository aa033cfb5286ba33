create schema lake;
create external table lake.sales (id int, sold date) stored as parquet location 's3://bucket/sales/';
create table lake.paths ("$path" int);
create table other (id int, "path" varchar(5));
create view a as select distinct "$path", "$size" from lake.sales where sold > '2024-01-01';
create view b as select s.*, path, "$Path" as file from lake.sales s
join other o using (id);
create view c as select id, s."$size", c.* from lake.sales as s, lake.paths c;
create view d as select *, "$spectrum_oid" from lake.sales as s;
create view e as with x as (select "$path" from lake.sales) select "$path" from x;
create view f as select "$path" from lake.paths;
create view g as select '$path' = "path" from other;
create view h as select id from (select id, "$spectrum_oid" from "Lake"."Sales") x
