truncate table sales.stage;
Truncate sales.orders;
