package io.github.redshiftdevops.local.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A table, view or subquery in a FROM clause.
 *
 * @param range with the alias, and with PIVOT
 * @param joined whether a join word stands before it
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause30.html">FROM clause</a>
 */
record TableReference(Range range, boolean joined) {

    static final Set<String> JOIN = Set.of("join", "inner", "cross", "left", "right", "full", "natural", "outer");

    private static final Set<String> CONDITION = Set.of("on", "using");

    /** The references of a FROM clause in order. */
    static List<TableReference> of(Source source, Range from) {
        List<TableReference> found = new ArrayList<>();
        int start = from.start();
        boolean condition = false;
        boolean joined = false;
        for (int i = from.start(); i <= from.end(); i = source.next(i)) {
            boolean separates = i == from.end() || source.is(i, ",") || JOIN.contains(source.key(i));
            if (separates || CONDITION.contains(source.key(i))) {
                if (!condition && i > start) {
                    found.add(new TableReference(new Range(start, i), joined));
                }
                joined = !source.is(i, ",");
                condition = !separates;
                start = i + 1;
            }
        }
        return found;
    }

    /** The name by which the query calls it: its alias, or the last part of the table's name; empty if it has none. */
    String name(Source source) {
        int at = nameIndex(source);
        return at < 0 ? "" : source.name(at);
    }

    private int nameIndex(Source source) {
        int behind = behindTable(source);
        int alias = source.is(behind, "as") ? behind + 1 : behind;
        if (alias < range.end() && source.isName(alias)) {
            return alias;
        }
        return source.isName(behind - 1) ? behind - 1 : -1;
    }

    /** Index behind the table's name or the subquery. */
    int behindTable(Source source) {
        int start = range.start();
        int behind = source.opens(start) ? source.next(start) : source.behindName(start);
        return source.is(behind, "*") && behind < range.end() ? behind + 1 : behind;
    }
}
