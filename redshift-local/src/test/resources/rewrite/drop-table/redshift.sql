create table a (id int);
create table if not exists b (id int);
drop table a;
drop table if exists "A", public.b cascade;
create table "drop" (id int)
