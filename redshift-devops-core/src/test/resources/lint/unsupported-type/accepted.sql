create table sales.events (
    id bigint identity(1, 1),
    payload super,
    json varchar(100),
    place geometry,
    day date
);
select payload::varchar from sales.events;
select 'a jsonb' from sales.events;
