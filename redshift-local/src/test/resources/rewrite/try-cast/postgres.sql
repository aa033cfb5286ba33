create table a (v varchar(256), n int);
select cast(try_cast(v, 'int', null::int) as int), cast(try_cast('x' || v, 'decimal(18,0)', null::decimal(18,0)) as decimal(18,0)), cast(TRY_CAST(n + 1, 'varchar(65535)', null::varchar(65535)) as varchar(65535)) from a;
select cast(try_cast(v, 'timestamp', null::timestamp) as timestamp) as try_cast, 'try_cast(v as int)' from a where cast(try_cast(v, 'date', null::date) as date) is null
