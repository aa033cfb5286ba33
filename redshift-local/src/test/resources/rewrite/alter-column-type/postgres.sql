create table products (code varchar(10), type varchar(5));
alter table products alter column code type varchar(20);
alter table products alter "type" type character varying(6);
select type from products
