create table sales.items (price decimal(10, 2), rate numeric(5, 4));
