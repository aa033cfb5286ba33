create table sales (id int, customer int, sold date, "encode" int);
alter table sales alter distkey customer;
alter table if exists sales alter diststyle all;
alter table sales alter diststyle key distkey "Customer";
alter table sales alter diststyle even, alter sortkey (sold, id);
alter table sales alter compound sortkey (
  sold,
  customer
), alter distkey id;
alter table sales alter sortkey none;
alter table sales alter sortkey auto;
alter table sales alter encode auto;
alter table sales alter column sold encode az64, alter column customer encode raw;
alter table sales alter "encode" encode zstd;
alter table sales alter autorefresh = true;
alter table sales alter column id set default 1, alter sold drop not null
