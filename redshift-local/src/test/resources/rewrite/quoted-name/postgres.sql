create table "orders" ("orderid" int, "customer name" varchar(20), "select" int, "größe" int);
insert into "orders" ("orderid", "customer name") values (1, 'Ann');
select "o"."orderid" as "number", '"Kept"' as literal, "o"."select" from "orders" as "o";
select 1 as "say ""hi""" -- "Comments" stay
