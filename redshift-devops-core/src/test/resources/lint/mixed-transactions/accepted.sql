-- file: V1__vacuum.sql
vacuum sales.orders;
-- file: V2__transactional.sql
create table sales.orders (id bigint);
insert into sales.orders values (1);
alter table sales.orders rename to old_orders;
-- file: V3__two_that_cannot.sql
vacuum sales.orders;
create database shop;
-- file: V4__marked.sql
create table sales.stage (id bigint);
vacuum sales.stage;
-- file: V4__marked.sql.conf
executeInTransaction=false
