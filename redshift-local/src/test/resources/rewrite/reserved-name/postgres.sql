create table "tag" (id int, "system" int, nvl int, exclude int);
select t.system, "system" as system, t.id tag from "tag" as t where "system" = 1;
create table b (id int)
