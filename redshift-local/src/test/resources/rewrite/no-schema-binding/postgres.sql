create table a (id int);
create or replace view b as
select id from a
;
create view c as with no as (select 1 as schema) select no.schema as binding from no
