create schema fixture_quota;
alter schema fixture_quota quota 50 gb;
alter schema fixture_quota rename to fixture_quota_b;
select quota from (select 1 as quota) as q;
drop schema fixture_quota_b
