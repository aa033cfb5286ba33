create schema lake;
create table lake.sales (id int, sold date, region varchar(5));
select pg_catalog.redshift_record_external('lake.sales', '{sold,region}', '', '', '');
select pg_catalog.redshift_alter_external('lake.sales'::pg_catalog.regclass, null, 's3://bucket/sales/', null);
select pg_catalog.redshift_alter_external('lake.sales'::pg_catalog.regclass, 'STORED AS PARQUET', null, null);
select pg_catalog.redshift_alter_external('lake.sales'::pg_catalog.regclass, null, null, '(''numRows''=''170000'', ''x'' = ''it''''s'')');
select pg_catalog.redshift_add_partition('lake.sales'::pg_catalog.regclass, 'sold=''2008-01-01'', region=''a''', 's3://b/1/', true), pg_catalog.redshift_add_partition('lake.sales'::pg_catalog.regclass, 'sold=''2008-01-02'', region=''a''', 's3://b/2/', true)
;
select pg_catalog.redshift_add_partition('lake.sales'::pg_catalog.regclass, 'sold=''2008-01-03'', region=''a''', 's3://b/3/', false), pg_catalog.redshift_add_partition('lake.sales'::pg_catalog.regclass, 'sold=''2008-01-04'',region=''b''', 's3://b/4/', false);
select pg_catalog.redshift_move_partition('lake.sales'::pg_catalog.regclass, 'sold=''2008-01-03'', region=''a''', 's3://b/5/');
select pg_catalog.redshift_drop_partition('lake.sales'::pg_catalog.regclass, 'sold=''2008-01-03'', region=''a''');
select pg_catalog.redshift_external_definition('lake.sales'::pg_catalog.regclass, false) as "show external table ddl statement";
select pg_catalog.redshift_external_definition('lake.sales'::pg_catalog.regclass, true) as "show external table ddl statement";
create table lake.others (id int);
alter table lake.others add column "partition" int
