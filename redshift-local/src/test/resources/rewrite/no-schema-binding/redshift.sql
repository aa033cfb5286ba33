create table a (id int);
create or replace view b as
select id from a
with no schema binding;
create view c as with no as (select 1 as schema) select no.schema as binding from no with no schema binding
