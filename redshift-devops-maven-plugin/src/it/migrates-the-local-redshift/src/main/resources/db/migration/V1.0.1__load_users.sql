copy users (email, name)
from 's3://shop-data/users.csv'
iam_role 'arn:aws:iam::123456789012:role/ingest'
csv ignoreheader 1;
