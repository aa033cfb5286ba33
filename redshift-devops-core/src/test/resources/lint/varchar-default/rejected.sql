create table sales.users (
    name varchar not null,
    code char,
    note text,
    other character varying
);
alter table sales.users add column more nvarchar;
