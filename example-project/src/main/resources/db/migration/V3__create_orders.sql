create table orders (
    id           bigint identity(1, 1) encode az64 not null,
    email        varchar(100) encode zstd not null,
    product_id   integer encode az64 not null,
    quantity     integer encode az64 not null,
    date_created timestamp encode raw
)
diststyle key
distkey (email)
compound sortkey (date_created);
