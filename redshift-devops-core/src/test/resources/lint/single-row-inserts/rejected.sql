insert into sales.a values (1);
insert into sales.a values (2);
insert into sales.a values (3);
insert into sales.a values (4);
insert into sales.a values (5);
insert into sales.a values (6);
