create or replace procedure rename_user(in_email varchar, in_name varchar)
as $$
begin
    update users set name = in_name where email = in_email;
end;
$$ language plpgsql;
