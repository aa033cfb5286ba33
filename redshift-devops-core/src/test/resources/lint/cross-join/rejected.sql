select 1 from sales.orders cross join sales.items;
