create table sales (id int, customer int, sold date, "encode" int);
alter table sales alter customer reset (n_distinct);
alter table if exists sales reset (fillfactor);
alter table sales alter "customer" reset (n_distinct);
alter table sales reset (fillfactor), alter sold reset (n_distinct), alter id reset (n_distinct);
alter table sales alter
  sold reset (n_distinct), alter
  customer
 reset (n_distinct), alter id reset (n_distinct);
alter table sales reset (fillfactor);
alter table sales reset (fillfactor);
alter table sales reset (fillfactor);
alter table sales alter column sold reset (n_distinct), alter column customer reset (n_distinct);
alter table sales alter "encode" reset (n_distinct);
alter table sales reset (fillfactor);
alter table sales alter column id set default 1, alter sold drop not null
