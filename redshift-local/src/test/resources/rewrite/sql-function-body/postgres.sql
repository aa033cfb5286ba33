create function f_larger (float, float)
returns float
stable
as $$
  select case when coalesce($1, 0) > $2 then $1
    else $2
  end
$$ language sql;
create or replace function f_next(date) returns timestamp immutable as 'select date_add(''day'', 1, $1)' language sql;
create function f_escaped(int) returns varchar stable as $x$ select E'\\' || $1::varchar $x$ language sql;
create function f_plain(int) returns int stable as $$ select $1 + 1 $$ language sql;
select f_larger(1, 2), f_next('2020-01-31'), f_escaped(3), f_plain(4)
