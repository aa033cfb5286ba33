select coalesce(null, 1), coalesce (null, coalesce(null, 2), 3), 'nvl(null, 1)', nvl from (select 1 as nvl) as a
