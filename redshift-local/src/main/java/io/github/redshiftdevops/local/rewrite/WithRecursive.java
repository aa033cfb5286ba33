package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import java.util.Set;

/**
 * What Redshift refuses of WITH RECURSIVE and PostgreSQL takes: no list of column names, UNION without ALL, ORDER BY or
 * LIMIT in the recursive member, and WITH RECURSIVE in a subquery.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_WITH_clause.html">WITH clause</a>
 */
final class WithRecursive implements RewriteRule {

    private static final Set<String> UNION = Set.of("union");
    private static final Set<String> ORDER_OR_LIMIT = Set.of("order", "limit");

    @Override
    public Set<String> triggers() {
        return Set.of("recursive");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (!source.is(at - 1, "with")
                || !source.isName(at + 1)
                || source.name(at + 1).startsWith(ConnectBy.HIERARCHY)) {
            return;
        }
        if (source.opens(at - 2) && !source.is(at - 3, "as")) {
            throw refused(source, at - 1, "a WITH RECURSIVE clause cannot be specified inside a subquery");
        }
        int name = at + 1;
        while (source.isName(name)) {
            boolean columns = source.opens(name + 1);
            int open = (columns ? source.next(name + 1) : name + 1) + 1;
            if (!source.is(open - 1, "as") || !source.opens(open)) {
                return;
            }
            check(source, name, open);
            name = source.is(source.next(open), ",") ? source.next(open) + 1 : -1;
        }
    }

    private static void check(Source source, int name, int open) {
        Range body = new Range(open + 1, source.partner(open));
        if (!refersTo(source, body, source.name(name))) {
            return;
        }
        if (!source.opens(name + 1)) {
            throw refused(
                    source,
                    name,
                    "the recursive common table expression " + Lexer.quoteName(source.name(name))
                            + " needs a list of column names");
        }
        int union = source.find(body, UNION);
        if (union >= 0 && !source.is(union + 1, "all")) {
            throw refused(source, union, "a recursive common table expression needs UNION ALL");
        }
        int order = source.find(body, ORDER_OR_LIMIT);
        if (order >= 0) {
            throw refused(source, order, "a recursive common table expression cannot include ORDER BY or LIMIT");
        }
    }

    private static boolean refersTo(Source source, Range body, String name) {
        for (int i = body.start(); i < body.end(); i++) {
            boolean table = source.is(i - 1, "from") || source.is(i - 1, "join") || source.is(i - 1, ",");
            if (table && source.isName(i) && source.name(i).equals(name) && !source.is(i + 1, ".")) {
                return true;
            }
        }
        return false;
    }

    private static SqlError refused(Source source, int at, String message) {
        return source.error(at, Problem.of("0A000", message));
    }
}
