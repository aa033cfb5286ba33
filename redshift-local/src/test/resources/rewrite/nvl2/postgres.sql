select case when (null) is not null then 'set' else 'not set' end, case when (a.n or a.n is null) is not null then case when (1) is not null then 2 else 3 end else 0 end,case when ('x') is not null then 1 else 2 end*2 from (select true as n) as a;
select case when (
  coalesce(null, 1)) is not null then
  'set' else
  'not set'
 end
;
select case when (1) is not null then 'set'::varchar else (0)::varchar end, case when (n) is not null then 'x'::varchar else (n + 1)::varchar end || '', case when (n) is not null then 'x' else null end, case when (n) is not null then 'x' else 'y' end, case when (n) is not null then n else 0 end from (select 1 as n) as a
