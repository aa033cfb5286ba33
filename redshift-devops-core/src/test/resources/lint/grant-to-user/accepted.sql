grant select on sales.orders to role reader;
grant select on sales.orders to group readers, role other;
grant usage on schema sales to public;
grant role reader to ann;
grant select on external table lake.t to iam_role 'arn:aws:iam::1:role/r';
