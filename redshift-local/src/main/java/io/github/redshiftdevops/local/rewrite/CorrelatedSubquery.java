package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Correlated subqueries that Redshift cannot decorrelate: a reference that skips a query block, and one from the condition
 * of an outer join, from a subquery with a window function, or from one behind IN that groups, unless it computes MIN or
 * MAX. Columns without their table's name are not looked at, since only the catalog knows whose they are.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_correlated_subqueries.html">Correlated subqueries</a>
 */
final class CorrelatedSubquery implements Refusal {

    private static final Set<String> OUTER_JOINS = Set.of("left", "right", "full");
    private static final Set<String> CLAUSES = Set.of("select", "from", "where", "group", "having", "order");
    private static final Set<String> OVER = Set.of("over");
    private static final Set<String> GROUP = Set.of("group");
    private static final Set<String> AGGREGATES = Set.of("sum", "count", "avg");

    @Override
    public Set<String> triggers() {
        return Set.of(".");
    }

    @Override
    public void check(Source source, int at) {
        int table = at - 1;
        if (!source.isName(table) || source.is(table - 1, ".")) {
            return;
        }
        @Nullable QueryScope scope = source.scopes().scope(table);
        if (scope == null || scope.isOpaque() || !source.readsUserTable()) {
            return;
        }
        int level = scope.levelOf(source.name(table));
        int open = level < 1 ? -1 : opening(source, table);
        if (level > 1 || (open >= 0 && isRefused(source, open))) {
            throw source.error(
                    table,
                    Problem.of("0A000", "This type of correlated subquery pattern is not supported yet")
                            .withHint("write it as a join"));
        }
    }

    /** The index of the bracket before the subquery that the token is part of; -1 if there is none. */
    private static int opening(Source source, int at) {
        for (int i = at - 1; i >= 0; i = before(source, i)) {
            if (source.opens(i) && source.scopes().beginsQuery(i + 1)) {
                return i;
            }
        }
        return -1;
    }

    /** The token before this one that is not inside of a bracket that was closed. */
    private static int before(Source source, int at) {
        int partner = source.partner(at);
        return (partner >= 0 && partner < at ? partner : at) - 1;
    }

    private static boolean isRefused(Source source, int open) {
        Range subquery = new Range(open + 1, source.partner(open));
        int over = source.find(subquery, OVER);
        return (over >= 0 && source.opens(over + 1))
                || isInOuterJoin(source, open)
                || (source.is(open - 1, "in") && groupsOther(source, subquery));
    }

    /** Whether it stands in the condition of an outer join. */
    private static boolean isInOuterJoin(Source source, int open) {
        boolean condition = false;
        for (int i = before(source, open); i >= 0 && !source.opens(i); i = before(source, i)) {
            if (source.is(i, "on")) {
                condition = true;
            } else if (source.is(i, "join")) {
                int kind = source.is(i - 1, "outer") ? i - 2 : i - 1;
                return condition && OUTER_JOINS.contains(source.key(kind));
            } else if (CLAUSES.contains(source.key(i))) {
                return false;
            }
        }
        return false;
    }

    private static boolean groupsOther(Source source, Range subquery) {
        if (source.find(subquery, GROUP) < 0) {
            return false;
        }
        int aggregate = source.find(subquery, AGGREGATES);
        return aggregate >= 0 && source.isCall(aggregate);
    }
}
