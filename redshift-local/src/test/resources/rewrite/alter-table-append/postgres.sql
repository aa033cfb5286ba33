create table target (id int, "append" varchar(5));
create temp table source (id int, append varchar(5));
select pg_catalog.redshift_append('target'::pg_catalog.regclass, 'source'::pg_catalog.regclass, '');
select pg_catalog.redshift_append('public.target'::pg_catalog.regclass, 'source'::pg_catalog.regclass, 'filltarget')
;
select pg_catalog.redshift_append('target'::pg_catalog.regclass, 'source'::pg_catalog.regclass, 'ignoreextra');
select append from target
