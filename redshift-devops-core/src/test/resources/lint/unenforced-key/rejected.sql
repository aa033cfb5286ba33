create table sales.orders (
    id bigint primary key,
    code varchar(3) unique,
    customer bigint references sales.customers (id),
    foreign key (code) references sales.codes (code)
);
alter table sales.orders add constraint k primary key (id);
