create table a (v varchar, n int);
select try_cast(v as int), try_cast('x' || v as decimal), TRY_CAST(n + 1 AS varchar(max)) from a;
select try_cast(v as datetime) as try_cast, 'try_cast(v as int)' from a where try_cast(v as date) is null
