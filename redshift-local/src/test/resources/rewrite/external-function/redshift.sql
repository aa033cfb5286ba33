create external function f_sum(INT, varchar(10)) returns int volatile lambda 'lambda_sum' iam_role 'arn:aws:iam::123456789012:role/x';
create or replace external function public.f_sum(int, varchar(10))
returns int
stable
lambda 'it''s'
iam_role default
retry_timeout 0 max_batch_rows 10 max_batch_size 4 MB;
create external function f_guess() returns super immutable sagemaker 'endpoint' iam_role default;
create table external (function int, lambda varchar(5))
