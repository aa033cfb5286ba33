package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.PostgresOnly;
import io.github.redshiftdevops.sql.Problem;
import java.util.HashSet;
import java.util.Set;

/**
 * Functions that PostgreSQL has and Redshift has not. Queries of the catalog may use them, as clients do. PG_SLEEP stays:
 * a test of cancelling or of a time limit needs a slow statement, and Redshift has no other.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html">Unsupported
 *     PostgreSQL functions</a>
 */
final class UnsupportedFunction implements Refusal {

    @Override
    public Set<String> triggers() {
        Set<String> refused = new HashSet<>(PostgresOnly.FUNCTIONS);
        refused.remove("pg_sleep");
        return refused;
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
