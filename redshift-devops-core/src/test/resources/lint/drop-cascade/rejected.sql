drop table sales.orders cascade;
drop schema if exists sales cascade;
