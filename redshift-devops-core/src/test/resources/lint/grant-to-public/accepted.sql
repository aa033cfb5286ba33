grant select on sales.orders to role reader;
grant select on public.orders to role reader;
revoke all on sales.orders from public;
