insert into sales.log select now() from sales.orders;
delete from sales.orders where at < current_timestamp;
update sales.users set age = age(born);
create table sales.n as select generate_series(1, 10) from sales.orders;
create procedure sales.p() as $$
begin
    delete from sales.log where at < now();
end;
$$ language plpgsql;
