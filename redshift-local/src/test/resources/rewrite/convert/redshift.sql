select convert(integer, '5'), convert(varchar(30), 1 + 1), convert(decimal(10, 2), '1.5');
select convert(
  timestamp,
  '2020-01-01'
), convert(varchar(20), convert(int, nvl(null, 7))), convert('text'::bytea, 'utf8', 'latin1')
