select set_config('query_group', 'nightly', false), current_setting('Query_Group'), current_setting('TimeZone');
select pg_catalog.current_setting('wlm_query_slot_count'), 'query_group' as current_setting
