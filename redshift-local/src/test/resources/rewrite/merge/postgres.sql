create table target (id int, name varchar(10));
create table source (id int, name varchar(10));
merge into target using source on target.id = source.id
when matched then update set id = source.id, name = case when source.name = 'x' then 'y' else source.name end
when not matched then insert values (source.id, source.name);
merge into target using source as s on target.id = s.id when matched then delete when not matched then insert (id, name) values (s.id, coalesce(s.name, '?'));
with redshift_merged as (delete from target using source where target.id = source.id ) insert into target select distinct * from source;
with redshift_merged as (delete from public.target -- the old rows
using source s
where public.target.id = s.id
and s.name <> 'x'
) insert into public.target select distinct * from source s
