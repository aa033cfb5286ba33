select listagg(name, ',') from sales.users;
select sales.format(name) from sales.users;
select 'string_agg(name)' as overlay from sales.users;
with format (a) as (select 1) select a from format;
create table sales.t (mode varchar(3));
