create table a (created timestamp default sysdate());
select sysdate(), trunc(SYSDATE()), sysdate() - interval '1 day' as yesterday, sysdate()::date, 'sysdate', sysdate() from a;
select b.sysdate from (select 1 as sysdate) as b where b.sysdate > 0 and sysdate()>'2020-01-01'
