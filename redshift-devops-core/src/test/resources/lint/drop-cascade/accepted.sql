drop table sales.orders;
drop table sales."cascade" restrict;
