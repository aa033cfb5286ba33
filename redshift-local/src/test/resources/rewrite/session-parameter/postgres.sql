set redshift.query_group to 'nightly';
select current_setting('redshift.query_group') as query_group;
set redshift.enable_result_cache_for_session = off;
set session redshift.wlm_query_slot_count to 3;
set local redshift.enable_case_sensitive_identifier to false;
reset redshift.query_group;
set statement_timeout to 0;
select '8.0.2' as server_version;
show search_path;
set time zone interval '-8 hours';
reset timezone;
select name, setting from pg_catalog.redshift_show_all order by 1;
create table query_group (query_group int);
update query_group set query_group = 1
