create table a (code varchar(2), n int, m int);
insert into a values ('x', 1, 1), (null, 2, null), ('y', null, null);
select case code when 'x' then 'ex' when 'y' then 'why' end, case n when 1 then 'one' when -2 then 'minus two' else 'other' end from a;
select case when (code) is null then 'none' end, case when (n) is null then 0 else n end from a;
select case when (n) is not distinct from (m) then 'same' else 'different' end, case when (n + 1) = (2) then 'two' when (n + 1) is null then 'none' when (n + 1) is not distinct from (m) then 'same' else 'other' end from a;
select case 
  code when -- the code
  'x' then case n when 1 then 'one' else 'not one' end else
  /* else */ 'no x'
 end from a order by case case when (code) is null then 'z' else code end when 'z' then 1 else 2 end;
select decode('aGVsbG8=', 'base64'), case date '2020-01-01' when '2020-01-01' then 1 end, sum(case when (n) is null then 0 else n end) + 1 from a
