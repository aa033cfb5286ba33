vacuum sales.orders;
-- file: V2__sort.sql
vacuum sort only sales.orders to 99 percent;
