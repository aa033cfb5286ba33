package io.github.redshiftdevops.local.rewrite;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * {@code LISTAGG(x, ',') WITHIN GROUP (ORDER BY y)}: PostgreSQL wants the order among the arguments, and that of a window
 * in the window. A DISTINCT that is ordered by something else becomes {@code LISTAGG(true, x, ',')}. The functions are in the
 * catalog.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_LISTAGG.html">LISTAGG</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_WF_LISTAGG.html">LISTAGG window function</a>
 */
final class Listagg implements RewriteRule {

    private static final String WHOLE_PARTITION = " rows between unbounded preceding and unbounded following";

    private static final Set<String> SORTS = Set.of("asc", "desc", "nulls");

    @Override
    public Set<String> triggers() {
        return Set.of("listagg");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        int close = source.isCall(at) ? source.partner(at + 1) : -1;
        int order = close + 3;
        if (close < 0 || !source.are(close + 1, "within", "group") || !source.opens(order)) {
            return;
        }
        String delimiter = "";
        boolean distinct =
                source.is(at + 2, "distinct") && !source.is(at + 3, ")") && source.are(order + 1, "order", "by");
        if (distinct && !sortsByItself(source, value(source, at), new Range(order + 3, source.partner(order)))) {
            edits.replace(at + 2, "true,");
            delimiter = source.list(at + 1).size() == 1 ? ", ''" : "";
        }
        String orderBy = edits.text(new Range(order + 1, source.partner(order)));
        int behind = source.next(order);
        edits.remove(close + 1, behind);
        if (source.is(behind, "over") && source.opens(behind + 1)) {
            edits.insertBefore(source.partner(behind + 1), " " + orderBy + WHOLE_PARTITION);
        } else {
            edits.insertBefore(close, delimiter + " " + orderBy);
        }
    }

    private static Range value(Source source, int at) {
        return source.list(new Range(at + 3, source.partner(at + 1))).get(0);
    }

    /** Whether it is ordered by the value alone, which is what PostgreSQL can sort a DISTINCT by. */
    private static boolean sortsByItself(Source source, Range value, Range by) {
        int behind = by.start() + value.length();
        boolean same = behind <= by.end()
                && IntStream.range(0, value.length())
                        .allMatch(i -> text(source, value.start() + i).equals(text(source, by.start() + i)));
        return same
                && (behind == by.end() || SORTS.contains(source.key(behind)))
                && source.find(new Range(behind, by.end()), Set.of(",")) < 0;
    }

    private static String text(Source source, int at) {
        return source.isName(at) ? source.name(at) : source.token(at).text();
    }
}
