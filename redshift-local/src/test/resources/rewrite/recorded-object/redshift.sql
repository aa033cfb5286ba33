create datashare sales set publicaccessible = true;
create or replace model churn from a function b returns int iam_role default;
create rls policy only_mine with (owner varchar(10)) using (owner = current_user);
attach rls policy only_mine on a to role b;
drop rls policy if exists only_mine cascade;
alter datashare sales add schema public;
drop datashare sales;
create table a (id int);
alter table a row level security on conjunction type and;
alter table public.a row level security off for datashares;
alter table a masking on for datashares;
alter table a add masking int
