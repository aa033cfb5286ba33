create table a (g int, o int, v int, ignore int);
insert into a values (1, 1, null, 0), (1, 2, 7, 0), (2, 1, 3, 0);
select first_value(v, 'ignore', 'nulls') over (partition by g order by o rows unbounded preceding),
  last_value(v, 'ignore', 'nulls') over (order by o rows between current row and unbounded following),
  nth_value(v, 2, 'ignore', 'nulls') over (rows unbounded preceding),
  first_value(v) over (rows unbounded preceding), last_value(v) over () from a;
select lag(v, 1, 'ignore', 'nulls') over (partition by g order by o rows between unbounded preceding and 1 preceding), lag(v, 2, 'ignore', 'nulls') over (order by o rows between unbounded preceding and 1 preceding),
  lead(v, 1, 'ignore', 'nulls') over (order by o desc rows between 1 following and unbounded following), lead(v) over (order by o), lag(ignore) over (order by o) from a;
select 'lag(v) ignore nulls over ()' as lag from a
