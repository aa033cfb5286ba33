create function sales.twice(integer) returns integer stable as $$ select $1 * 2 $$ language sql;
create external function sales.mask(varchar) returns varchar volatile lambda 'mask' iam_role default;
