select nvl(null, 1), NVL (null, nvl(null, 2), 3), 'nvl(null, 1)', nvl from (select 1 as nvl) as a
