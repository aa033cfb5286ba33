create table a (created timestamp default sysdate);
select sysdate, trunc(SYSDATE), sysdate - interval '1 day' as yesterday, sysdate::date, 'sysdate', sysdate() from a;
select b.sysdate from (select 1 as sysdate) as b where b.sysdate > 0 and sysdate>'2020-01-01'
;
select current_user_id > 0, t.current_user_id as current_user_id from (select 1 as current_user_id) as t where CURRENT_USER_ID is not null
