select pg_catalog."array"((1)::super, ('abc')::super, (null)::super, (pg_catalog."array"((2.5)::super, (pg_catalog."array"())::super))::super), pg_catalog."array" ( ), 'array(1)', "array"(null::super);
select "array" from (select pg_catalog."array"((1)::super) as "array") as a where "array" = pg_catalog."array"(('x')::super, ('(')::super);
select a.array from (select 1 as "array") a;
create table t (a integer)
