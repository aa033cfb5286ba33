create table if not exists orders (id bigint);
alter table orders add column a int;
drop view recent;
create or replace procedure load() as $$ begin null; end $$ language plpgsql;
create materialized view totals as select 1 as a;
