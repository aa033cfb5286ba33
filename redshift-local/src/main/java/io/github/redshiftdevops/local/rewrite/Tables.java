package io.github.redshiftdevops.local.rewrite;

import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The tables that a statement names. The leader node alone answers queries of catalog tables, and of none.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_sql-functions-leader-node.html">SQL functions supported
 *     on the leader node</a>
 */
final class Tables {

    private static final Set<String> BEFORE = Set.of("from", "join");

    private static final Set<String> FUNCTIONS_WITH_FROM =
            Set.of("extract", "trim", "substring", "overlay", "position", "ltrim", "rtrim", "btrim");

    private Tables() {}

    /** Whether PG_ tables or the information schema are named anywhere. */
    static boolean hasCatalogTable(Source source) {
        for (int i = 0; i < source.size(); i++) {
            if (source.isName(i) && !source.isCall(i) && isOfCatalog(source, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a query reads a table that is neither of the catalog nor a common table expression. */
    static boolean readsUserTable(Source source) {
        return find(source, i -> !isOfCatalog(source, i)) >= 0;
    }

    /** Whether a query reads a table that is neither of the catalog nor a view of the system that the leader node has. */
    static boolean readsComputeNodes(Source source) {
        return find(source, i -> !isOfCatalog(source, i) && !isSystemView(source, i)) >= 0;
    }

    /** Index of the first name of a table without a schema; -1 if all have one. */
    static int unqualified(Source source) {
        return find(source, i -> !source.is(i + 1, "."));
    }

    private static int find(Source source, IntPredicate wanted) {
        int found = -1;
        for (int i = 0; i < source.size() && found < 0; i++) {
            if (BEFORE.contains(source.key(i)) && !isPartOfFunction(source, i)) {
                found = find(source, i + 1, wanted);
            }
        }
        return found;
    }

    private static int find(Source source, int list, IntPredicate wanted) {
        for (int i = list; source.isName(i) || source.opens(i); ) {
            boolean table = source.isName(i) && !source.opens(source.behindName(i));
            if (table && wanted.test(i) && !isCommonTableExpression(source, i)) {
                return i;
            }
            i = source.opens(i) ? source.next(i) : source.behindName(i);
            i = source.is(i, "as") ? i + 2 : source.isName(i) && source.is(i + 1, ",") ? i + 1 : i;
            if (!source.is(i, ",")) {
                return -1;
            }
            i++;
        }
        return -1;
    }

    private static boolean isOfCatalog(Source source, int name) {
        String first = source.token(name).foldedName();
        return first.startsWith("pg_") || first.equals("information_schema");
    }

    /** AWS's own queries use CURRENT_TIMESTAMP with SVL_ and SVV_ views; the manual excludes STL_ and STV_ tables. */
    private static boolean isSystemView(Source source, int name) {
        String first = source.token(name).foldedName();
        return first.startsWith("svv_") || first.startsWith("svl_") || first.startsWith("sys_");
    }

    private static boolean isCommonTableExpression(Source source, int name) {
        String wanted = source.token(name).foldedName();
        for (int i = 1; i < name; i++) {
            boolean named = source.isName(i)
                    && (source.is(i - 1, "with") || source.is(i - 1, ",") || source.is(i - 1, "recursive"));
            if (named && source.token(i).foldedName().equals(wanted) && isDefinition(source, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDefinition(Source source, int name) {
        int as = source.opens(name + 1) ? source.next(name + 1) : name + 1;
        return source.is(as, "as") && source.opens(as + 1);
    }

    /** {@code EXTRACT(.. FROM x)}, {@code TRIM(.. FROM x)} and {@code SUBSTRING(x FROM 1)}. */
    private static boolean isPartOfFunction(Source source, int from) {
        int open = from - 1;
        while (open >= 0 && !source.opens(open)) {
            open = source.is(open, ")") && source.partner(open) >= 0 ? source.partner(open) - 1 : open - 1;
        }
        return open > 0 && FUNCTIONS_WITH_FROM.contains(source.key(open - 1));
    }
}
