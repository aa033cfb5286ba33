create schema lake;
create table lake.sales (id int, sold date);
create table lake.paths ("$path" int);
create table other (id int, "path" varchar(5));
create view a as select distinct "$path", "$size" from (select (f.redshift_row).*, f."$path", f."$size", f."$spectrum_oid" from pg_catalog.redshift_external_rows_with_files(null::lake.sales) f) as sales where sold > '2024-01-01';
create view b as select s.id, s.sold, path, "$path" as file from (select (f.redshift_row).*, f."$path", f."$size", f."$spectrum_oid" from pg_catalog.redshift_external_rows_with_files(null::lake.sales) f) s
join other o using (id);
create view c as select id, s."$size", c."$path" from (select (f.redshift_row).*, f."$path", f."$size", f."$spectrum_oid" from pg_catalog.redshift_external_rows_with_files(null::lake.sales) f) as s, lake.paths c;
create view d as select s.id, s.sold, "$spectrum_oid" from (select (f.redshift_row).*, f."$path", f."$size", f."$spectrum_oid" from pg_catalog.redshift_external_rows_with_files(null::lake.sales) f) as s;
create view e as with x as (select "$path" from (select (f.redshift_row).*, f."$path", f."$size", f."$spectrum_oid" from pg_catalog.redshift_external_rows_with_files(null::lake.sales) f) as sales) select "$path" from x;
create view f as select "$path" from lake.paths;
create view g as select '$path' = "path" from other;
create view h as select id from (select id, "$spectrum_oid" from (select (f.redshift_row).*, f."$path", f."$size", f."$spectrum_oid" from pg_catalog.redshift_external_rows_with_files(null::lake.sales) f) as sales) x
