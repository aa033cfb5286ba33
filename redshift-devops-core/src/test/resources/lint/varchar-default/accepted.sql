create table sales.users (name varchar(100), code char(3), other character varying(10), big varchar(max));
select 'a'::varchar from sales.users;
create procedure sales.p(name varchar) as $$
declare
    other varchar;
begin
    other := name;
end;
$$ language plpgsql;
