set query_group to 'nightly';
show query_group;
set enable_result_cache_for_session = off;
set session wlm_query_slot_count to 3;
set local enable_case_sensitive_identifier to false;
reset query_group;
set statement_timeout to 0;
show server_version;
show search_path;
set timezone interval '-8 hours';
reset timezone;
show all;
create table query_group (query_group int);
update query_group set query_group = 1
