create table orders (
    id bigint identity(1, 1) not null,
    note varchar(100)
) diststyle even sortkey (id);
