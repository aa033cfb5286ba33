create schema if not exists fixture_a quota 50 gb;
create schema fixture_b authorization current_user quota 5;
create schema fixture_c quota unlimited;
create table quota (quota int);
select quota from quota;
drop schema fixture_a, fixture_b, fixture_c
