create temp table "#stage" (id int);
create temp table if not exists "#other" (id int);
create temp table "#third" as select 1 as id;
select id into temp "#copy" from "#stage";
select id into temp table "#copy2" from "#stage";
insert into "#copy" select id from "#other";
create table kept as select id from "#copy"
