create table a (id int, "compression" varchar(5));
select * from pg_catalog.redshift_analyze_compression(null, null);
select * from pg_catalog.redshift_analyze_compression('public.a'::pg_catalog.regclass, null);
select * from pg_catalog.redshift_analyze_compression('a'::pg_catalog.regclass, array['id', 'compression'])
;
analyze a (compression);
select compression from a
