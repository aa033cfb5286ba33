create table a (id int);
show databases like 'd%';
show schemas from database dev like 'pub%';
show tables from schema dev.public;
show tables from database dev driver_token 'x' where schema_name like 'a' and table_name like 'b';
show columns from table "DEV".public.a like 'i%';
show constraints primary keys from table dev.public.a;
show constraints foreign keys exported from table public.a;
show parameters of procedure dev.public.p(integer, varchar);
show grants on table a;
show grants for role analyst;
show column grants on table dev.public.a;
show table a;
show search_path
