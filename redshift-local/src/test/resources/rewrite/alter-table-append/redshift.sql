create table target (id int, "append" varchar(5));
create temp table source (id int, append varchar(5));
alter table target append from source;
ALTER TABLE public.target APPEND
FROM "SOURCE" FILLTARGET;
alter table target append from source ignoreextra;
select append from target
