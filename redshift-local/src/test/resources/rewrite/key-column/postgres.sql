create table a (id int, c super, b varbyte(10), h hllsketch);
create table b (id int, c super)
