grant select on sales.orders to public;
grant usage on schema sales to role reader, public;
