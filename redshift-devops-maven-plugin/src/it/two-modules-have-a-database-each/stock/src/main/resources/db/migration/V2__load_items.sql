copy items from 's3://data/items.csv' iam_role default csv;
