-- Parameters of a session that PostgreSQL lacks, with Redshift's defaults; the rewriter adds the prefix.
-- https://docs.aws.amazon.com/redshift/latest/dg/cm_chap_ConfigurationRef.html
-- Set for all roles, as settings of a template database are not copied.

alter role all set redshift.analyze_threshold_percent = '10';
alter role all set redshift.auto_analyze = 'on';
alter role all set redshift.auto_mv = 'on';
alter role all set redshift.cast_super_null_on_error = 'on';
alter role all set redshift.datashare_break_glass_session_var = '';
alter role all set redshift.default_array_search_null_handling = 'on';
alter role all set redshift.default_geometry_encoding = '1';
alter role all set redshift.describe_field_name_in_uppercase = 'off';
alter role all set redshift.downcase_delimited_identifier = 'on';
alter role all set redshift.enable_case_sensitive_identifier = 'off';
alter role all set redshift.enable_case_sensitive_super_attribute = 'off';
alter role all set redshift.enable_numeric_rounding = 'on';
alter role all set redshift.enable_result_cache_for_session = 'on';
alter role all set redshift.enable_vacuum_boost = 'off';
alter role all set redshift.error_on_nondeterministic_update = 'off';
alter role all set redshift.interval_forbid_composite_literals = 'on';
alter role all set redshift.json_parse_dedup_attributes = 'off';
alter role all set redshift.json_parse_truncate_strings = 'off';
alter role all set redshift.json_serialization_enable = 'off';
alter role all set redshift.json_serialization_parse_nested_strings = 'off';
alter role all set redshift.max_concurrency_scaling_clusters = '1';
alter role all set redshift.max_cursor_result_set_size = '0';
alter role all set redshift.mv_enable_aqmv_for_session = 'on';
alter role all set redshift.navigate_super_null_on_error = 'on';
alter role all set redshift.parse_super_null_on_error = 'off';
alter role all set redshift.pg_federation_repeatable_read = 'on';
alter role all set redshift.query_group = 'unset';
alter role all set redshift.spectrum_enable_pseudo_columns = 'on';
alter role all set redshift.spectrum_query_maxerror = '-1';
alter role all set redshift.stored_proc_log_min_messages = 'log';
alter role all set redshift.use_fips_ssl = 'off';
alter role all set redshift.wlm_query_slot_count = '1';

-- What SHOW ALL lists: the parameters above, and those of PostgreSQL that Redshift has too.
create view pg_catalog.redshift_show_all as
select pg_catalog.replace(pg_catalog.split_part(c.setting, '=', 1), 'redshift.', '') as name,
    pg_catalog.current_setting(pg_catalog.split_part(c.setting, '=', 1)) as setting
from pg_catalog.pg_db_role_setting s, pg_catalog.unnest(s.setconfig) as c(setting)
where s.setrole = 0 and s.setdatabase = 0 and c.setting like 'redshift.%'
union all
select s.name, s.setting
from (values ('datestyle'), ('extra_float_digits'), ('search_path'), ('statement_timeout'), ('timezone')) as p(name),
    lateral (select p.name, pg_catalog.current_setting(p.name) as setting) s;

grant select on pg_catalog.redshift_show_all to public;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_roles-default.html
do $$
declare
    name text;
begin
    foreach name in array array['operator', 'dba', 'superuser', 'secadmin', 'monitor'] loop
        execute pg_catalog.format('create role %I', 'role sys:' || name);
    end loop;
end
$$;

-- 15 digits of a double, as clients print that ask for nothing else.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_extra_float_digits.html
alter role all set extra_float_digits = '0';
