create table a (id int);
select id from a except select 1
  except
(select 2 except select 3);
select 1 - 2 as minus, b.minus from (select 1 as minus) as b
