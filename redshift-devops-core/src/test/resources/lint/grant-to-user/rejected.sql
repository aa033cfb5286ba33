grant select on sales.orders to ann;
grant usage on schema sales to role reader, bob with grant option;
