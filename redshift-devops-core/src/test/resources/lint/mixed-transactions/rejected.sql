-- file: V1__tables.sql
create table sales.orders (id bigint);
vacuum sales.orders;
-- file: V2__column.sql
alter table sales.orders alter column code type varchar(40);
update sales.orders set code = 'a';
-- file: V3__spectrum.sql
create external schema lake from data catalog database 'lake' iam_role default;
-- file: V4__partition.sql
drop table lake.clicks;
insert into sales.log values ('dropped');
