alter table sales.orders alter column code type varchar(40);
alter table sales.orders alter column code type character varying(40);
alter table sales.orders alter column code encode zstd;
alter table sales.orders add column line integer not null default 1;
alter table sales.orders add column note varchar(100);
alter table sales.orders alter distkey id;
