package io.github.redshiftdevops.sql;

import java.util.Set;

/**
 * Names that PostgreSQL knows and Redshift does not, in lower case.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-datatypes.html">Data types</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html">Functions</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-features.html">Features</a>
 */
public final class PostgresOnly {

    /** Types that came after the PostgreSQL that Redshift comes from: they do not exist. */
    public static final Set<String> UNKNOWN_TYPES =
            words("json jsonb jsonpath uuid xml tsvector tsquery pg_lsn txid_snapshot int4range "
                    + "int8range numrange tsrange tstzrange daterange int4multirange int8multirange "
                    + "nummultirange datemultirange tsmultirange tstzmultirange macaddr8 citext hstore");

    /** Types that the leader node has, and no column can have. */
    public static final Set<String> LEADER_NODE_TYPES =
            words("bit varbit bytea box cidr circle inet line lseg macaddr money path point polygon "
                    + "serial serial2 serial4 serial8 bigserial smallserial regclass regproc regtype "
                    + "refcursor record anyelement");

    /** Functions that Redshift does not have, and that no function of a user is called like. */
    public static final Set<String> FUNCTIONS =
            words("string_agg array_agg every xmlagg corr covar_pop covar_samp regr_avgx "
                    + "regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy "
                    + "regr_syy clock_timestamp justify_days justify_hours justify_interval pg_sleep "
                    + "pg_sleep_for statement_timestamp transaction_timestamp div setseed "
                    + "width_bucket generate_subscripts bit_length overlay convert_from convert_to "
                    + "encode format quote_nullable regexp_matches regexp_match regexp_split_to_array "
                    + "regexp_split_to_table string_to_table starts_with current_query "
                    + "inet_client_addr inet_client_port inet_server_addr inet_server_port "
                    + "array_append array_cat array_length array_dims array_ndims array_prepend "
                    + "array_remove array_replace array_upper array_lower array_fill cardinality "
                    + "string_to_array nextval currval lastval setval to_json to_jsonb row_to_json "
                    + "array_to_json json_agg jsonb_agg json_build_object jsonb_build_object "
                    + "json_build_array jsonb_build_array json_object_agg jsonb_object_agg jsonb_set "
                    + "jsonb_extract_path jsonb_extract_path_text json_array_elements "
                    + "jsonb_array_elements json_each jsonb_each json_object_keys jsonb_object_keys "
                    + "jsonb_array_length jsonb_typeof gen_random_uuid make_date make_time "
                    + "make_timestamp make_interval date_bin to_tsvector to_tsquery plainto_tsquery "
                    + "ts_rank xmlelement xmlforest query_to_xml pg_advisory_lock "
                    + "pg_advisory_xact_lock pg_try_advisory_lock pg_advisory_unlock txid_current "
                    + "mode range_agg scale trim_scale num_nulls num_nonnulls parse_ident pg_notify "
                    + "lo_import lo_export pg_sleep_until json_agg_strict json_array_elements_text "
                    + "json_each_text json_extract_path json_populate_record json_populate_recordset "
                    + "json_strip_nulls json_to_record json_to_recordset jsonb_agg_strict "
                    + "jsonb_array_elements_text jsonb_concat jsonb_delete jsonb_each_text "
                    + "jsonb_exists jsonb_insert jsonb_object jsonb_path_exists jsonb_path_match "
                    + "jsonb_path_query jsonb_path_query_array jsonb_path_query_first "
                    + "jsonb_populate_record jsonb_populate_recordset jsonb_pretty jsonb_set_lax "
                    + "jsonb_strip_nulls jsonb_to_record jsonb_to_recordset phraseto_tsquery "
                    + "websearch_to_tsquery ts_rank_cd ts_headline ts_rewrite ts_lexize ts_debug "
                    + "xmlcomment xmlconcat xmlexists xmlparse xmlpi xmlroot xmlserialize "
                    + "xml_is_well_formed table_to_xml schema_to_xml database_to_xml "
                    + "pg_advisory_lock_shared pg_advisory_unlock_all pg_advisory_unlock_shared "
                    + "pg_advisory_xact_lock_shared pg_try_advisory_lock_shared "
                    + "pg_try_advisory_xact_lock pg_try_advisory_xact_lock_shared "
                    + "txid_current_if_assigned txid_current_snapshot txid_status "
                    + "txid_visible_in_snapshot pg_current_xact_id pg_current_snapshot "
                    + "pg_database_size pg_indexes_size pg_relation_size pg_size_pretty pg_size_bytes "
                    + "pg_table_size pg_tablespace_size pg_total_relation_size pg_column_size "
                    + "pg_conf_load_time pg_is_in_recovery pg_is_other_temp_schema "
                    + "pg_listening_channels pg_my_temp_schema pg_postmaster_start_time "
                    + "pg_trigger_depth pg_reload_conf pg_rotate_logfile pg_export_snapshot "
                    + "has_column_privilege has_any_column_privilege has_sequence_privilege "
                    + "has_server_privilege has_type_privilege has_foreign_data_wrapper_privilege "
                    + "json_object json_array");

    /** Functions that only the leader node has: they fail in a query that reads a table. See <a
     * href="https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions_leader_node_only.html">the list</a>. */
    public static final Set<String> LEADER_NODE_FUNCTIONS =
            words("current_time current_timestamp localtime localtimestamp current_schema "
                    + "current_schemas has_database_privilege has_schema_privilege has_table_privilege "
                    + "age isfinite now to_ascii generate_series");

    /** What CREATE, ALTER and DROP are refused for by name. */
    public static final Set<String> OLD_OBJECTS = words(
            "aggregate cast conversion domain index language operator rule sequence " + "tablespace trigger type");

    /** What CREATE, ALTER and DROP do not know, so that it is a syntax error. */
    public static final Set<String> NEW_OBJECTS =
            words("access collation event extension foreign policy publication server statistics "
                    + "subscription text transform unlogged");

    /** First words of statements that are refused by name. */
    public static final Set<String> OLD_COMMANDS =
            words("checkpoint cluster listen load move notify reindex release savepoint unlisten");

    /** First words of statements that are syntax errors. */
    public static final Set<String> NEW_COMMANDS = words("discard do import reassign security values");

    private PostgresOnly() {}

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
