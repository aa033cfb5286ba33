package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Set;

/**
 * Refuses windows that PostgreSQL accepts: an aggregate with an order needs a frame, a frame counts rows, some functions
 * take a whole partition only, and constants neither divide nor order. A frame may end where it has no beginning.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_Window_function_synopsis.html">Window function syntax</a>
 */
final class WindowFrame implements RewriteRule {

    private static final Set<String> FRAMED = Set.of(
            "avg",
            "count",
            "max",
            "min",
            "sum",
            "first_value",
            "last_value",
            "nth_value",
            "stddev",
            "stddev_pop",
            "stddev_samp",
            "variance",
            "var_pop",
            "var_samp");

    private static final Set<String> OF_PARTITIONS =
            Set.of("median", "ratio_to_report", "percentile_cont", "percentile_disc");

    private static final Set<String> CONSTANTS = Set.of(Source.NUMBER, Source.LITERAL, "null");

    @Override
    public Set<String> triggers() {
        return Set.of("over");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        int function = function(source, at);
        if (function < 0 || !source.opens(at + 1)) {
            return;
        }
        boolean ordered = false;
        boolean framed = false;
        for (int i = at + 2; i < source.partner(at + 1); i = source.next(i)) {
            ordered |= source.are(i, "order", "by");
            framed |= isFrame(source, i, "rows");
            checkConstants(source, i);
            frame(source, i, edits);
        }
        String name = source.key(function);
        if (ordered && !framed && FRAMED.contains(name)) {
            throw source.error(
                    at,
                    Problem.of("42601", "Aggregate window functions with an ORDER BY clause require a frame clause")
                            .withHint("add ROWS UNBOUNDED PRECEDING or another frame"));
        }
        if ((ordered || framed) && (OF_PARTITIONS.contains(name) || isSortedListagg(source, at, name))) {
            throw source.error(at, Problem.of("0A000", "the window of " + name + " can hold PARTITION BY only"));
        }
    }

    /** As it is rewritten, LISTAGG has its order in the window. */
    private static boolean isSortedListagg(Source source, int over, String name) {
        return name.equals("listagg") && source.is(source.partner(over - 1) - 1, "group");
    }

    private static void frame(Source source, int at, Edits edits) {
        if (isFrame(source, at, "range") || isFrame(source, at, "groups")) {
            throw source.error(at, Problem.of("0A000", "a window frame must count ROWS"));
        }
        if (source.are(at, "rows", "unbounded", "following")) {
            edits.insertBefore(at + 1, "between current row and");
        }
    }

    private static void checkConstants(Source source, int at) {
        boolean list = (source.is(at, "partition") || source.is(at, "order")) && source.is(at + 1, "by");
        boolean alone = !source.is(at + 3, "::") && !isOperator(source.key(at + 3));
        if (list && alone && CONSTANTS.contains(source.key(at + 2))) {
            String message = "constant expressions are not supported in " + source.key(at) + " by clauses";
            throw source.error(at + 2, Problem.of("0A000", message));
        }
    }

    /** Whether an expression goes on with this token. */
    private static boolean isOperator(String key) {
        return !key.isEmpty() && "+-*/%|<>=!".indexOf(key.charAt(0)) >= 0;
    }

    /** The index of the name of the function before OVER; -1 if there is none. */
    private static int function(Source source, int over) {
        int close = source.is(over - 1, "nulls") ? over - 3 : over - 1;
        int name = source.is(close, ")") ? source.partner(close) - 1 : -1;
        if (source.is(name, "group") && source.is(name - 1, "within")) {
            name = source.is(name - 2, ")") ? source.partner(name - 2) - 1 : -1;
        }
        return source.isName(name) ? name : -1;
    }

    private static boolean isFrame(Source source, int at, String unit) {
        return source.is(at, unit)
                && (source.is(at + 1, "between")
                        || source.is(at + 1, "unbounded")
                        || source.is(at + 1, "current")
                        || source.is(at + 1, Source.NUMBER));
    }
}
