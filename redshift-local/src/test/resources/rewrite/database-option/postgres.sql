create database fixture_a with connection limit -1;
alter database fixture_a allow_connections true;
drop database fixture_a;
select 'database' as "database"
