create table a (id int);
select pg_catalog.redshift_create_late_binding_view('b', 'as select id from public.a', E'create or replace view b as\nselect id from public.a\nwith no schema binding', true)

;
select pg_catalog.redshift_create_late_binding_view('c', 'as with no as (select coalesce(1, 2) as schema) select no.schema as binding from no', 'create view c as with no as (select nvl(1, 2) as schema) select no.schema as binding from no with no schema binding', false);
select pg_catalog.redshift_create_late_binding_view('d', E'(x) as select E''it\\''s'' from public.missing', E'create view d (x) as select ''it\\''s'' from public.missing with no schema binding', false)
