create table a (id int);
create or replace view b as
select id from public.a
with no schema binding;
create view c as with no as (select nvl(1, 2) as schema) select no.schema as binding from no with no schema binding;
create view d (x) as select 'it\'s' from public.missing with no schema binding
