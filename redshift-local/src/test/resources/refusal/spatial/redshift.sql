select ST_AsText(ST_GeomFromText('POINT(1 2)'));
select a, st_x(b) from c;
create table a (b geometry);
select a::geography from b;
select st_x, geometry from a;
create function st_x(int) returns int stable as $$ select $1 $$ language sql;
select own.st_x(1)
