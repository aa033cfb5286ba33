insert into sales.a values (1), (2), (3), (4), (5);
insert into sales.a values (1);
insert into sales.b values (1);
insert into sales.b values (1);
insert into sales.b values (1);
insert into sales.b values (1);
insert into sales.c select 1 from sales.a;
