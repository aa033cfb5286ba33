create table counts (quality varchar(20), red int, green int, blue int);
select * from (select quality, redshift_name as color, redshift_value as cnt from counts cross join lateral (select 'red'::varchar(127), red union all select 'g'::varchar(127), green union all select 'The Blue'::varchar(127), blue) as redshift_unpivot (redshift_name, redshift_value) where redshift_value is not null);
select u.cnt from (select redshift_name as color, redshift_value as cnt from (select red, green from counts) cross join lateral (select 'red'::varchar(127), red union all select 'green'::varchar(127), green) as redshift_unpivot (redshift_name, redshift_value))

as u order by 1;
with c as (select red, "blue" from counts) select color from (select red, redshift_name as color, redshift_value as cnt from c cross join lateral (select 'blue'::varchar(127), "blue") as redshift_unpivot (redshift_name, redshift_value) where redshift_value is not null)
