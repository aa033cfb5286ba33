create table a (id int);
vacuum a;
vacuum a;
vacuum a;
vacuum a;
vacuum a;
vacuum a;
vacuum a
