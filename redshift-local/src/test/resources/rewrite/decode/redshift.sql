create table a (code varchar(2), n int, m int);
insert into a values ('x', 1, 1), (null, 2, null), ('y', null, null);
select decode(code, 'x', 'ex', 'y', 'why'), decode(n, 1, 'one', -2, 'minus two', 'other') from a;
select decode(code, null, 'none'), decode(n, null, 0, n) from a;
select decode(n, m, 'same', 'different'), decode(n + 1, 2, 'two', null, 'none', m, 'same', 'other') from a;
select decode(
  code, -- the code
  'x', decode(n, 1, 'one', 'not one'),
  /* else */ 'no x'
) from a order by decode(decode(code, null, 'z', code), 'z', 1, 2);
select decode('aGVsbG8=', 'base64'), decode(date '2020-01-01','2020-01-01',1), sum(decode(n,null,0,n)) + 1 from a
