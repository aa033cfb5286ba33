create or replace procedure add_item(in_name varchar)
as $$
begin
    insert into items values (in_name);
    commit;
end;
$$ language plpgsql;
