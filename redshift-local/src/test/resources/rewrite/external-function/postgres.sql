create function f_sum(INT, varchar(10)) returns int volatile language plpgsql as 'begin return pg_catalog.redshift_invoke(''lambda'', ''lambda_sum'', pg_catalog.jsonb_build_array($1, $2)); end';
create or replace function public.f_sum(int, varchar(10))
returns int
stable language plpgsql as 'begin return pg_catalog.redshift_invoke(''lambda'', ''it''''s'', pg_catalog.jsonb_build_array($1, $2)); end'


;
create function f_guess() returns super immutable language plpgsql as 'begin return pg_catalog.redshift_invoke(''sagemaker'', ''endpoint'', pg_catalog.jsonb_build_array()); end';
create table external (function int, lambda varchar(5))
