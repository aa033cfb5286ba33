create user fixture_user;
create group "group fixture_readers" with user fixture_user;
alter group "group fixture_readers" add user fixture_user;
alter group "group fixture_readers" rename to "group fixture_other";
create role "role fixture_analyst";
create role "role fixture_admin";
grant "role fixture_analyst" to "role fixture_admin";
grant "role fixture_analyst", "role fixture_admin" to fixture_user with admin option;
create table sales (id int, role int, "group" int);
grant select on sales to group "group fixture_other", "role fixture_analyst", fixture_user;
revoke select on table sales from "role fixture_analyst";
alter default privileges grant select on tables to group "group fixture_other";
alter default privileges revoke select on tables from group "group fixture_other";
select role, count(*) from sales group by role;
drop table sales;
drop group "group fixture_other";
drop role "role fixture_admin";
drop role "role fixture_analyst";
drop user fixture_user
