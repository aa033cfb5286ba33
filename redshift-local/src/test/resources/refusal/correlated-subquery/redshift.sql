select e.name from e where not exists (select 1 from l where not exists (select 1 from s where e.id = s.id));
select * from c left join e on c.id = e.id and e.id = (select max(s.id) from s where s.id = e.id);
select a from s where a not in (select sum(b) over () from l where s.id = l.id);
select * from l where id in (select sum(q) from s where s.n > l.n group by s.id);
select * from l where id in (select max(q) from s where s.n > l.n group by s.id);
select a, (select count(*) from l where l.id = s.id) from s;
select * from c join e on c.id = e.id and e.id = (select max(s.id) from s where s.id = e.id);
select * from c left join e on c.id = e.id where e.id = (select max(s.id) from s where s.id = e.id);
select * from (select * from (select t.a from t) u where u.a > 1) v where v.a < 3;
with w as (select t.a from t) select * from w where exists (select 1 from (select w.a from w) x where x.a = w.a);
select c.relname from pg_class c where not exists (select 1 from pg_index i where not exists (select 1 from pg_attribute a where a.attrelid = c.oid));
update t set a = (select max(u.a) from u where u.id = t.id) where exists (select 1 from u where u.id = t.id)
