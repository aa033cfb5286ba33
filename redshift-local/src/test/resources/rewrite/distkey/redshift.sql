create table sales (
  id int not null distkey,
  distkey int,
  "sortkey" int default 1 distkey not null
);
create table orders (id int, customer int)
distkey (customer);
create table copied distkey(1) as select distkey, distkey as twice from sales where distkey > 0;
select distkey, 'distkey (id)' from sales order by distkey
