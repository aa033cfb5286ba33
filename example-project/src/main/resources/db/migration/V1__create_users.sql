-- Joined to orders by e-mail address: both tables are distributed by it.
create table users (
    email      varchar(100) encode raw not null,
    first_name varchar(100) encode zstd not null,
    last_name  varchar(100) encode zstd not null
)
diststyle key
distkey (email)
sortkey (email);
