create database fixture_a with connection limit unlimited collate case_sensitive isolation level snapshot;
alter database fixture_a isolation level serializable;
alter database fixture_a isolation level snapshot;
alter database fixture_a collate case_sensitive;
alter database fixture_a collate ci;
drop database fixture_a;
create database fixture_b with connection limit 5 from datashare s of account '1' namespace 'n';
create database fixture_c with permissions from datashare s of namespace 'n';
create database fixture_d from integration 'i' set acceptinvchars = true;
create database fixture_e iam_role default;
drop database fixture_b;
drop database fixture_c;
drop database fixture_d;
drop database if exists fixture_e force;
select 'database' as "database" from (select 1 as iam_role) a
