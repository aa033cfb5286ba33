create table users (email varchar(100));
