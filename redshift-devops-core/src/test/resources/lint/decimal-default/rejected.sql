create table sales.items (price decimal, "rate" numeric not null);
