-- Slowly changing dimension, type 2: a product that changes is closed and inserted anew.
create table products (
    id           integer identity(1, 1) encode az64 not null,
    product_name varchar(150) encode raw not null,
    price        decimal(12, 2) encode az64 not null,
    status       varchar(25) default 'ACTIVE' encode bytedict not null,
    close_date   date encode az64
)
diststyle all
sortkey (product_name);

comment on column products.status is 'ACTIVE or CLOSED';

-- What the next merge brings in.
create table products_staging (
    id           integer identity(1, 1) encode az64 not null,
    product_name varchar(150) encode zstd not null,
    price        decimal(12, 2) encode az64 not null
)
diststyle even;
