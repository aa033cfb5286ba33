create table sales (
  id int not null sortkey,
  sortkey int,
  sold timestamp default getdate() sortkey
);
create table orders (id int, customer int) compound sortkey (customer, id);
create table lines (id int, customer int)
  interleaved
  sortkey (
    customer, -- first
    id
  );
create table auto_sorted (id int) sortkey auto;
create table copied compound sortkey (1) as select sortkey, sortkey as compound from sales where sortkey > 0;
select compound from (select 1 as compound) as interleaved
