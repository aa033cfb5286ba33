create table orders (id bigint, email varchar(100));
create materialized view orders_of_email as select email, count(*) as orders from orders group by email;
