alter table sales.orders add column price decimal(10, 2);
alter table sales.orders add constraint orders_key primary key (id, line);
alter table sales.orders alter sortkey (id), alter distkey id;
alter table sales.orders alter column a encode zstd, alter column b encode az64;
alter table lake.clicks add partition (d = '1') location 's3://b/1/' partition (d = '2') location 's3://b/2/';
