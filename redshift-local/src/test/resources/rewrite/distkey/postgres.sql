create table sales (
  id int not null,
  distkey int,
  "sortkey" int default 1 not null
);
create table orders (id int, customer int)
;
create table copied as select distkey, distkey as twice from sales where distkey > 0;
select distkey, 'distkey (id)' from sales order by distkey
