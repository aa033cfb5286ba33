create temp table "#stage" (id int);
insert into "#stage" values (1), (2);
select "#stage".id, s.id # 1 as xor, '#stage' as name, 5 #2 from "#stage" join "#stage" as s on "#stage".id=s.id;
drop table "#stage"
