create table by_hand (id int);
alter table orders alter column note type varchar(200);
