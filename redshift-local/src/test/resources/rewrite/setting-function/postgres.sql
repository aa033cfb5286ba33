select set_config('redshift.query_group', 'nightly', false), current_setting('redshift.query_group'), current_setting('TimeZone');
select pg_catalog.current_setting('redshift.wlm_query_slot_count'), 'query_group' as current_setting
