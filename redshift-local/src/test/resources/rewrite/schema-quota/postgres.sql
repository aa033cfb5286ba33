create schema if not exists fixture_a;
create schema fixture_b authorization current_user;
create schema fixture_c;
create table quota (quota int);
select quota from quota;
drop schema fixture_a, fixture_b, fixture_c
