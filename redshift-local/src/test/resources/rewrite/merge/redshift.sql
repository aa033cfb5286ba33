create table target (id int, name varchar(10));
create table source (id int, name varchar(10));
merge into target using source on target.id = source.id
when matched then update set id = source.id, name = case when source.name = 'x' then 'y' else source.name end
when not matched then insert values (source.id, source.name);
merge into target using source as s on target.id = s.id when matched then delete when not matched then insert (id, name) values (s.id, nvl(s.name, '?'));
merge into target using source on target.id = source.id remove duplicates;
merge into public.target -- the old rows
using source s
on public.target.id = s.id
and s.name <> 'x'
remove duplicates
