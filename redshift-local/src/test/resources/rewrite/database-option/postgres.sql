create database fixture_a with connection limit -1;
alter database fixture_a set default_transaction_isolation to 'serializable';
alter database fixture_a reset default_transaction_isolation;
alter database fixture_a reset redshift.database_collation;
alter database fixture_a set redshift.database_collation to 'case_insensitive';
drop database fixture_a;
create database fixture_b with connection limit 5;
create database fixture_c;
create database fixture_d;
create database fixture_e;
drop database fixture_b;
drop database fixture_c;
drop database fixture_d;
drop database if exists fixture_e with (force);
select 'database' as "database" from (select 1 as iam_role) a
