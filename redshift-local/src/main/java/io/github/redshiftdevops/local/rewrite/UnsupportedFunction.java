package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Set;

/**
 * Functions that PostgreSQL has and Redshift has not. Queries of the catalog may use them, as clients do.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html">Unsupported
 *     PostgreSQL functions</a>
 */
final class UnsupportedFunction implements Refusal {

    private static final Set<String> NAMES = Set.of(("string_agg array_agg every xmlagg corr covar_pop covar_samp"
                    + " regr_avgx regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy"
                    + " clock_timestamp justify_days justify_hours justify_interval pg_sleep pg_sleep_for"
                    + " statement_timestamp transaction_timestamp div setseed width_bucket generate_subscripts"
                    + " bit_length overlay convert_from convert_to encode format quote_nullable regexp_matches"
                    + " regexp_match regexp_split_to_array regexp_split_to_table string_to_table starts_with"
                    + " current_query inet_client_addr inet_client_port inet_server_addr inet_server_port"
                    + " array_append array_cat array_length array_dims array_ndims array_prepend"
                    + " array_remove array_replace array_upper array_lower array_fill cardinality string_to_array"
                    + " nextval currval lastval setval to_json to_jsonb row_to_json array_to_json json_agg jsonb_agg"
                    + " json_build_object jsonb_build_object json_build_array jsonb_build_array json_object_agg"
                    + " jsonb_object_agg jsonb_set jsonb_extract_path jsonb_extract_path_text json_array_elements"
                    + " jsonb_array_elements json_each jsonb_each json_object_keys jsonb_object_keys"
                    + " jsonb_array_length jsonb_typeof gen_random_uuid make_date make_time make_timestamp"
                    + " make_interval date_bin to_tsvector to_tsquery plainto_tsquery ts_rank xmlelement xmlforest"
                    + " query_to_xml pg_advisory_lock pg_advisory_xact_lock pg_try_advisory_lock"
                    + " pg_advisory_unlock txid_current mode range_agg scale trim_scale num_nulls num_nonnulls"
                    + " parse_ident pg_notify lo_import lo_export")
            .split(" "));

    @Override
    public Set<String> triggers() {
        return NAMES;
    }

    @Override
    public void check(Source source, int at) {
        if (source.isCall(at)
                && !source.are(at + 1, "(", "+", ")")
                && isExpression(source, at)
                && !Tables.hasCatalogTable(source)) {
            throw source.error(at, Problem.of("42883", "function " + source.key(at) + " does not exist"));
        }
    }

    /** Where a name and a bracket are no call: definitions, column lists, common table expressions. */
    private static boolean isExpression(Source source, int at) {
        boolean definition = source.is(0, "create") || source.is(0, "drop") || source.is(0, "alter");
        boolean named = source.is(at - 1, "function")
                || source.is(at - 1, "table")
                || source.is(at - 1, "into")
                || source.is(at - 1, "exists")
                || source.is(at - 1, "references")
                || source.is(at - 1, "as")
                || (source.is(source.next(at + 1), "as") && source.opens(source.next(at + 1) + 1));
        boolean column = definition
                && (source.place(at) != Place.ANY || source.place(at + 1) != Place.ANY)
                && !source.is(at - 1, "default");
        return !named && !column;
    }
}
