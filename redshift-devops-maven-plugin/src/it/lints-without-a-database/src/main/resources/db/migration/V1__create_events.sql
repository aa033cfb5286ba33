create table ${schema}.events (
    id bigint,
    payload jsonb not null,
    price decimal
);
-- redshift-lint: off RSL003 a new table
truncate ${schema}.events;
