create user fixture_user;
create group fixture_readers with user fixture_user;
alter group fixture_readers add user fixture_user;
alter group fixture_readers rename to fixture_other;
create role fixture_analyst externalid 'abc';
create role fixture_admin;
grant role fixture_analyst to role fixture_admin;
grant role fixture_analyst, role fixture_admin to fixture_user with admin option;
create table sales (id int, role int, "group" int);
grant select on sales to group fixture_other, role fixture_analyst, fixture_user;
revoke select on table sales from role fixture_analyst;
alter default privileges grant select on tables to group fixture_other;
alter default privileges revoke select on tables from group fixture_other;
select role, count(*) from sales group by role;
drop table sales;
drop group fixture_other;
drop role fixture_admin force;
drop role fixture_analyst restrict;
drop user fixture_user
