create table counts (quality varchar(20), red int, green int, blue int);
select * from counts unpivot (cnt for color in (red, green as g, blue as 'The Blue'));
select u.cnt from (select red, green from counts) unpivot include nulls (
    cnt for color in (red, green)
) as u order by 1;
with c as (select red, "BLUE" from counts) select color from c unpivot exclude nulls (cnt for color in ("Blue"))
