create table sales.notes (text varchar(2000), data varbyte(1000));
