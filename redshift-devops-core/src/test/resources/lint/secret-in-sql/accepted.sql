copy sales.orders from 's3://b/' iam_role default;
copy sales.orders from 's3://b/' credentials 'aws_iam_role=arn:aws:iam::1:role/r';
create user reader password '${reader_password}';
create user writer password disable;
create user hashed password 'sha256|00ff|00';
select 'password' as password from sales.users;
