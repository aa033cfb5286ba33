create table a (id int, columns int);
analyze a;
analyze verbose a (id, columns);
analyze a;
analyze a (id);
select id columns from a
