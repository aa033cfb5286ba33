create table orders (
    id bigint identity(1, 1),
    email varchar(100)
);

-- the column does not exist
insert into orders (email)
select mail
from users;
