create procedure sales.count_rows() as $$
begin
    insert into sales.log select count(*) from sales.orders;
end;
$$ language plpgsql;
create procedure sales.alone() nonatomic as $$
begin
    insert into sales.log values (1);
    commit;
end;
$$ language plpgsql;
call sales.count_rows();
call sales.alone();
call sales.of_others();
