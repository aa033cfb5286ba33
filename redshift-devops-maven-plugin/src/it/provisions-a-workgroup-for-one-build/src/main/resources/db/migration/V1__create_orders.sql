create table orders (id integer not null, ordered_on date) distkey(id) sortkey(ordered_on);
