create table t (a int, b int, c int, "order" int, "group" int);
select nullif(a, b), nullif(t.c, 0), nullif(a, 1) as d, nullif(a, 1) e, nullif(1, a), nullif(a + 1, 2), nullif(a, b) + 1 from t;
select top 2 nullif("order", 3), nullif(t."GROUP", 1) from t;
create table u as select nullif(a, (select nullif(c, 1) from t)) from t
