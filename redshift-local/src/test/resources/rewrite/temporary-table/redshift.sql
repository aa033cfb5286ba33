create table #stage (id int);
create table if not exists "#Other" (id int);
create temp table #third as select 1 as id;
select id into #copy from #stage;
select id into table "#copy2" from #stage;
insert into #copy select id from "#other";
create table kept as select id from #copy
