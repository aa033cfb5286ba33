select case 1when 1then 2.5else .5end as n, 1e2as m, '1when', 1 as a1b
