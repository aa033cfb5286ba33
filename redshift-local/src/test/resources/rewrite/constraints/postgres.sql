create table customer (
  id int not null,
  code varchar(5) not null,
  "primary" int
);
create table sales (

  id bigint not null,
  line int,
  customer int,
  other int not null



);
create temp table "unique" (id int default 1 not null, "references" varchar(20) default 'unique');
alter table customer reset (fillfactor);
alter table customer reset (fillfactor);
alter table sales reset (fillfactor);
alter table sales add column "foreign" int;
select 'primary key (id)' as "primary" from customer
