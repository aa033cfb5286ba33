-- file: R__load.sql
create or replace procedure sales.load(n integer) as $$
begin
    if n > 0 then
        truncate sales.stage;
    end if;
end;
$$ language plpgsql;
-- file: R__post.sql
create or replace procedure post() as $$
begin
    for i in 1..3 loop
        commit;
    end loop;
end;
$$ language plpgsql;
-- file: V1__run.sql
call sales.load(1);
call post();
