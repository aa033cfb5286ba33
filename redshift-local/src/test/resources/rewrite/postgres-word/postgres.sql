create table a ("window" int, "returning" varchar(10), "lateral" int not null);
select "window", a."returning", "lateral" + 1 as fetch from a where "window" > 1 and "lateral" in (1, abs("window")) order by "window";
select a."lateral" from a, (select 1 as one) as b;
insert into a ("window", "lateral") values (1, 2);
update a set "window" = "lateral", "returning" = 'window';
select a."window" from a fetch first 1 rows only
