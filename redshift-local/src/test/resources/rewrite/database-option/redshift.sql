create database fixture_a with connection limit unlimited collate case_sensitive isolation level snapshot;
alter database fixture_a isolation level serializable;
drop database fixture_a;
select 'database' as "database"
