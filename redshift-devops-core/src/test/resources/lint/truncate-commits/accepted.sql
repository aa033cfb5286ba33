delete from sales.stage;
create table #recent (id int);
truncate #recent;
create or replace procedure sales.clear() as $$
begin
    truncate sales.stage;
end;
$$ language plpgsql;
