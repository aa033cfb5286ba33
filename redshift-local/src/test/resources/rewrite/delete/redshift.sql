create table a (id int);
delete a;
delete a where id = 1;
delete from a;
delete from a using a as b where a.id = b.id;
with old as (select id from a) delete a where id in (select id from old);
explain delete a where id = 2;
grant delete on a to public
