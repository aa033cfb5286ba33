create table sales (
  id int not null,
  sortkey int,
  sold timestamp default getdate()
);
create table orders (id int, customer int);
create table lines (id int, customer int)


-- first

;
create table auto_sorted (id int);
create table copied as select sortkey, sortkey as compound from sales where sortkey > 0;
select compound from (select 1 as compound) as interleaved
