create table a (id int, columns int);
analyze a;
analyze verbose a (id, columns);
analyze a predicate columns;
analyze a (id) all columns;
select id columns from a
