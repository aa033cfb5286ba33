create user fixture_a password null superuser;
create user fixture_b with password 'Abcdefg1' nosuperuser connection limit -1;
create user fixture_c;
alter user fixture_a rename to fixture_d;
alter user fixture_b;
alter user fixture_b with connection limit 5;
select 'createuser' as disable;
drop user fixture_b, fixture_c, fixture_d
