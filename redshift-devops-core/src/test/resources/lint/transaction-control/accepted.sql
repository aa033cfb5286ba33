create or replace procedure sales.load() as $$
begin
    delete from sales.stage;
    commit;
end;
$$ language plpgsql;
select 1 as "begin";
