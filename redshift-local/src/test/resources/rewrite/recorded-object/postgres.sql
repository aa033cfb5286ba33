select pg_catalog.redshift_record('datashare', 'sales', false);
select pg_catalog.redshift_record('model', 'churn', true);
select pg_catalog.redshift_record('rls policy', 'only_mine', false);
select pg_catalog.redshift_expect('rls policy', 'only_mine', false);
select pg_catalog.redshift_forget('rls policy', 'only_mine', true);
select pg_catalog.redshift_expect('datashare', 'sales', false);
select pg_catalog.redshift_forget('datashare', 'sales', false);
create table a (id int);
select 'a'::pg_catalog.regclass;
select 'public.a'::pg_catalog.regclass;
select 'a'::pg_catalog.regclass;
alter table a add masking int
