create table items (name varchar(20) not null);
