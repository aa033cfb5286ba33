package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code SET}, {@code RESET} and {@code SHOW} of parameters that PostgreSQL lacks: they are kept under the prefix
 * {@code redshift.}, with the defaults that the catalog sets. {@code SHOW server_version} answers as Redshift, and
 * {@code SHOW ALL} lists Redshift's parameters.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/cm_chap_ConfigurationRef.html">Configuration
 *     reference</a>
 */
final class SessionParameter implements RewriteRule {

    static final Set<String> NAMES = Set.of(("analyze_threshold_percent auto_analyze auto_mv cast_super_null_on_error"
                    + " datashare_break_glass_session_var default_array_search_null_handling default_geometry_encoding"
                    + " describe_field_name_in_uppercase downcase_delimited_identifier"
                    + " enable_case_sensitive_identifier enable_case_sensitive_super_attribute"
                    + " enable_numeric_rounding enable_result_cache_for_session enable_vacuum_boost"
                    + " error_on_nondeterministic_update interval_forbid_composite_literals"
                    + " json_parse_dedup_attributes json_parse_truncate_strings"
                    + " json_serialization_enable json_serialization_parse_nested_strings"
                    + " max_concurrency_scaling_clusters max_cursor_result_set_size mv_enable_aqmv_for_session"
                    + " navigate_super_null_on_error parse_super_null_on_error"
                    + " pg_federation_repeatable_read query_group spectrum_enable_pseudo_columns"
                    + " spectrum_query_maxerror stored_proc_log_min_messages use_fips_ssl wlm_query_slot_count")
            .split(" "));

    /** An UPDATE takes one of several matches silently, whatever the parameter says. */
    private static final String NOT_OBEYED = "error_on_nondeterministic_update";

    @Override
    public Set<String> triggers() {
        return Set.of("set", "reset", "show");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        boolean scoped = source.is(at + 1, "session") || source.is(at + 1, "local");
        int parameter = scoped ? at + 2 : at + 1;
        String name = source.key(parameter);
        if (at == 0 && source.is(0, "show")) {
            show(source, edits);
        } else if ((at == 0 || source.is(0, "alter")) && NAMES.contains(name)) {
            edits.replace(parameter, "redshift." + name);
            if (at == 0 && source.is(0, "set") && name.equals(NOT_OBEYED)) {
                edits.warn(name + " has no effect in the local Redshift");
            }
        } else if (at == 0 && name.equals("timezone") && source.is(parameter + 1, "interval")) {
            edits.replace(parameter, "time zone");
        }
    }

    private static void show(Source source, Edits edits) {
        String name = source.key(1);
        if (source.size() == 2 && name.equals("server_version")) {
            select("'8.0.2' as " + name, edits);
        } else if (source.size() == 2 && NAMES.contains(name)) {
            select("current_setting('redshift." + name + "') as " + name, edits);
        } else if (source.size() == 2 && name.equals("all")) {
            select("name, setting from pg_catalog.redshift_show_all order by 1", edits);
        }
    }

    private static void select(String expression, Edits edits) {
        edits.replace(0, "select");
        edits.replace(1, expression);
    }
}
