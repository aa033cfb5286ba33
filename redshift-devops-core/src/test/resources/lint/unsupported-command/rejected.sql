create index orders_by_id on sales.orders (id);
create unique index orders_key on sales.orders (id);
create sequence sales.ids;
create extension hstore;
drop trigger t on sales.orders;
create type mood as enum ('sad');
savepoint a;
do $$ begin end $$;
