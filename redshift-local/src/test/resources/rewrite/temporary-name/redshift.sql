create temp table #Stage (id int);
insert into #stage values (1), (2);
select #STAGE.id, s.id # 1 as xor, '#stage' as name, 5 #2 from #Stage join #stage as s on #stage.id=s.id;
drop table #stage
