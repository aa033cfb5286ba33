select getdate() from sales.orders;
select now();
select current_schema();
select has_table_privilege(tablename, 'select') from pg_tables;
select sales.age(born) from sales.users;
create table sales.t (now timestamp);
