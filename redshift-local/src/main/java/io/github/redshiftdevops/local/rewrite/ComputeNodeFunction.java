package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Set;

/**
 * Functions that only the compute nodes have fail in a query that reads no table, or catalog tables only. LISTAGG as a
 * window function is taken over catalog tables: a tutorial of the manual has a procedure that does it.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions_compute_node_only.html">Compute node-only
 *     functions</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/tutorial_regression.html">Building regression models, step
 *     2</a>
 */
final class ComputeNodeFunction implements Refusal {

    @Override
    public Set<String> triggers() {
        return Set.of("listagg", "median", "percentile_cont", "percentile_disc");
    }

    @Override
    public void check(Source source, int at) {
        boolean query = source.is(0, "select") || source.is(0, "with");
        if (query
                && source.isCall(at)
                && source.place(at) == Place.ANY
                && !source.readsUserTable()
                && !isListOfCatalog(source, at)) {
            throw source.error(
                    at,
                    Problem.of(
                                    "XX000",
                                    "One or more of the used functions must be applied on at least one user created"
                                            + " table.")
                            .withDetail("Function \"" + source.key(at) + "()\" runs on compute nodes only.")
                            .withHint("store the rows in a temporary table first"));
        }
    }

    private static boolean isListOfCatalog(Source source, int at) {
        int behind = source.next(at + 1);
        int over = source.are(behind, "within", "group") ? source.next(behind + 2) : behind;
        return source.is(at, "listagg") && source.is(over, "over") && Tables.hasCatalogTable(source);
    }
}
