create table customer (
  id int primary key,
  code varchar(5) unique not null,
  "primary" int
);
create table sales (
  primary key (id, line),
  id bigint not null,
  line int constraint positive unique,
  customer int references customer,
  other int references public.customer (id) not null,
  constraint to_customer foreign key (customer)
    references customer (id),
  unique (customer, line)
) diststyle even;
create temp table "unique" (id int default 1 primary key, "references" varchar(20) default 'unique');
alter table customer add constraint by_name unique ("primary");
alter table customer add unique (id);
alter table sales add foreign key (other) references customer;
alter table sales add column "foreign" int;
select 'primary key (id)' as "primary" from customer
