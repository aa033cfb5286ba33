create table a (id int);
select * from pg_catalog.redshift_show_databases where database_name like 'd%';
select * from pg_catalog.redshift_show_schemas where database_name = 'dev' and schema_name like 'pub%';
select * from pg_catalog.redshift_show_tables where schema_name = 'public' and database_name = 'dev';
select * from pg_catalog.redshift_show_tables where database_name = 'dev' and schema_name like 'a' and table_name like 'b';
select * from pg_catalog.redshift_show_columns where table_name = 'a' and schema_name = 'public' and database_name = 'dev' and column_name like 'i%' order by ordinal_position;
select * from pg_catalog.redshift_show_primary_keys where table_name = 'a' and schema_name = 'public' and database_name = 'dev' order by key_seq;
select * from pg_catalog.redshift_show_foreign_keys where pk_table_name = 'a' and pk_schema_name = 'public' order by fk_table_name, fk_name, key_seq;
select * from pg_catalog.redshift_show_parameters where is_procedure = true and procedure_name = 'p' and schema_name = 'public' and database_name = 'dev' and argument_types = pg_catalog.replace('integer' || ',' || 'varchar', ' ', '') order by ordinal_position;
select * from pg_catalog.redshift_show_grants where object_name = 'a';
select * from pg_catalog.redshift_show_grants where identity_name = 'analyst';
select * from pg_catalog.redshift_show_column_grants where table_name = 'a' and schema_name = 'public' and database_name = 'dev';
select pg_catalog.redshift_table_definition('a'::pg_catalog.regclass) as "show table ddl statement";
show search_path
