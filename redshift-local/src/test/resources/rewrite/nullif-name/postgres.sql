create table t (a int, b int, c int, "order" int, "group" int);
select nullif(a, b) as a, nullif(t.c, 0) as c, nullif(a, 1) as d, nullif(a, 1) e, nullif(1, a), nullif(a + 1, 2), nullif(a, b) + 1 from t;
select nullif("order", 3) as "order", nullif(t."group", 1) as "group" from t limit 2;
create table u as select nullif(a, (select nullif(c, 1) as c from t)) as a from t
