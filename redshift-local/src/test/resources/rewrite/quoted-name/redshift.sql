create table "Orders" ("OrderId" int, "customer name" varchar(20), "select" int, "Größe" int);
insert into "ORDERS" ("orderid", "Customer Name") values (1, 'Ann');
select "o"."OrderID" as "Number", '"Kept"' as literal, "O"."SELECT" from "Orders" as "O";
select 1 as "say ""HI""" -- "Comments" stay
