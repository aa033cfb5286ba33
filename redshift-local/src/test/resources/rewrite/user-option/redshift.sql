create user fixture_a password disable createuser;
create user fixture_b with password 'Abcdefg1' nocreateuser syslog access restricted connection limit unlimited;
create user fixture_c session timeout 300 externalid 'x';
alter user fixture_a with rename to fixture_d;
alter user fixture_b reset session timeout;
alter user fixture_b with connection limit 5 syslog access unrestricted;
select 'createuser' as disable;
drop user fixture_b, fixture_c, fixture_d
