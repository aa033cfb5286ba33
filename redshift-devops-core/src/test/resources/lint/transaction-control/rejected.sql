begin;
delete from sales.stage;
COMMIT;
