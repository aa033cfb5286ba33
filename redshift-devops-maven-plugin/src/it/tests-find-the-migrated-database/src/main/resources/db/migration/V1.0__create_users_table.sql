create table users (
    email varchar(100) not null distkey sortkey,
    name varchar(100) not null
);
