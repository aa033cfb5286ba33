-- file: V1__table.sql
create table sales.orders (id bigint);
drop procedure sales.load();
-- file: R__load.sql
create or replace procedure sales.load() as $$ begin null; end $$ language plpgsql;
