create table sales.events (
    id bigserial,
    payload jsonb not null,
    tags text[],
    key uuid
);
alter table sales.events add column raw bytea;
select payload::json from sales.events;
create procedure sales.p() as $$
begin
    create temp table t (a money);
end;
$$ language plpgsql;
