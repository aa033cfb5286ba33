select 1 from sales.orders o join sales.items i on i.id = o.id;
select "cross" from sales.orders;
