select case 1 when 1 then 2.5 else .5 end as n, 1e2 as m, '1when', 1 as a1b
