package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses a query whose aggregates sort by different expressions; PostgreSQL does not mind.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_MEDIAN.html">MEDIAN, usage notes</a>
 */
final class SortedAggregates implements RewriteRule {

    private static final Set<String> SET_OPERATORS = Set.of("union", "intersect", "except", "minus");

    @Override
    public Set<String> triggers() {
        return Set.of("select");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        String order = "";
        for (int i = at + 1; i < source.size() && !endsQuery(source, i, at); i++) {
            if (source.opens(i) && (source.is(i + 1, "select") || source.is(i + 1, "with"))) {
                i = source.partner(i);
                continue;
            }
            String other = order(source, i).orElse(order);
            if (!order.isEmpty() && !other.equals(order)) {
                throw source.error(
                        i,
                        Problem.of("0A000", "within group ORDER BY clauses for aggregate functions must be the same"));
            }
            order = other;
        }
    }

    private static boolean endsQuery(Source source, int at, int select) {
        boolean other = source.is(at, "select") && !source.is(at - 1, ".");
        boolean closed = source.is(at, ")") && source.partner(at) < select;
        return other || closed || SET_OPERATORS.contains(source.key(at));
    }

    /** What an aggregate sorts by; empty if there is none, or if it is a window function. */
    private static Optional<String> order(Source source, int at) {
        if (!source.isCall(at)) {
            return Optional.empty();
        }
        int close = source.partner(at + 1);
        return switch (source.key(at)) {
            case "median" -> order(source, new Range(at + 2, close), close + 1);
            case "listagg", "percentile_cont" -> {
                boolean given = source.are(close + 1, "within", "group") && source.opens(close + 3);
                int end = source.partner(close + 3);
                yield given ? order(source, new Range(close + 6, end), end + 1) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static Optional<String> order(Source source, Range expressions, int behind) {
        StringBuilder text = new StringBuilder();
        for (int i = expressions.start(); i < expressions.end(); i++) {
            if (!source.is(i, "asc") && !source.is(i, "desc")) {
                text.append(source.token(i).text().toLowerCase(Locale.ROOT)).append(' ');
            }
        }
        return source.is(behind, "over") ? Optional.empty() : Optional.of(text.toString());
    }
}
