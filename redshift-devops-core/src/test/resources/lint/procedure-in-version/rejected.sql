create or replace procedure sales.load() as $$ begin null; end $$ language plpgsql;
create function sales.twice(integer) returns integer stable as $$ select $1 * 2 $$ language sql;
