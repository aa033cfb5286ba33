select cast('5' as integer), cast(1 + 1 as varchar(30)), cast('1.5' as decimal(10, 2));
select cast(

  '2020-01-01'
 as timestamp), cast(cast(coalesce(null, 7) as int) as varchar(20)), convert('text'::bytea, 'utf8', 'latin1')
