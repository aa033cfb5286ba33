create or replace function sales.twice(a integer) returns integer stable as $$ return a * 2 $$ language plpythonu;
create library f language plpythonu from 's3://code/f.zip' iam_role default;
