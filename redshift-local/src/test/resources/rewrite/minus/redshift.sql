create table a (id int);
select id from a minus select 1
  MINUS
(select 2 minus select 3);
select 1 - 2 as minus, b.minus from (select 1 as minus) as b
