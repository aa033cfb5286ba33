select string_agg(name, ',') from sales.users;
insert into sales.users select gen_random_uuid();
update sales.users set name = format('%s', name);
