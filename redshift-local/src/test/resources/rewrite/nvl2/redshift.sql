select nvl2(null, 'set', 'not set'), nvl2(a.n or a.n is null, nvl2(1, 2, 3), 0),NVL2('x',1,2)*2 from (select true as n) as a;
select nvl2(
  nvl(null, 1),
  'set',
  'not set'
)
;
select nvl2(1, 'set', 0), nvl2(n, 'x', n + 1) || '', nvl2(n, 'x', null), nvl2(n, 'x', 'y'), nvl2(n, n, 0) from (select 1 as n) as a
