create table a (id int distkey sortkey, c super, b varbyte(10), h hllsketch);
create table b (id int, c super) distkey (id) compound sortkey (id)
