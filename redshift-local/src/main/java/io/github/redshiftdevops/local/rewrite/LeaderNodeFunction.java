package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.PostgresOnly;
import io.github.redshiftdevops.sql.Problem;
import java.util.Set;

/**
 * Functions that only the leader node has fail in a query that reads a user's table, or a STL_ or STV_ one.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions_leader_node_only.html">Leader node-only
 *     functions</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_sql-functions-leader-node.html">SQL functions supported
 *     on the leader node</a>
 */
final class LeaderNodeFunction implements Refusal {

    private static final Set<String> WITHOUT_BRACKETS =
            Set.of("current_time", "current_timestamp", "localtime", "localtimestamp", "current_schema");

    @Override
    public Set<String> triggers() {
        return PostgresOnly.LEADER_NODE_FUNCTIONS;
    }

    @Override
    public void check(Source source, int at) {
        boolean called = (source.isCall(at) && !source.is(at - 1, "function") && !source.are(at + 1, "(", "+", ")"))
                || (WITHOUT_BRACKETS.contains(source.key(at)) && !isName(source, at));
        boolean query = !source.is(0, "create") || source.is(1, "table") || source.is(2, "table");
        if (called && query && source.place(at) == Place.ANY && Tables.readsComputeNodes(source)) {
            throw source.error(
                    at,
                    Problem.of(
                                    "0A000",
                                    "Specified types or functions (one per INFO message) not supported on Amazon"
                                            + " Redshift tables.")
                            .withDetail("Function \"" + source.key(at) + "()\" not supported.")
                            .withHint(
                                    "use GETDATE() or SYSDATE for the time, and compute the rest in a query of its own"));
        }
    }

    private static boolean isName(Source source, int at) {
        return source.is(at - 1, ".") || source.is(at + 1, ".") || source.is(at - 1, "as");
    }
}
