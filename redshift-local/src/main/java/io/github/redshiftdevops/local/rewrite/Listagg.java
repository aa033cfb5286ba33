package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code LISTAGG(x, ',') WITHIN GROUP (ORDER BY y)}: PostgreSQL wants the order among the arguments, and that of a window
 * in the window. The function is in the catalog.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_LISTAGG.html">LISTAGG</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_WF_LISTAGG.html">LISTAGG window function</a>
 */
final class Listagg implements RewriteRule {

    private static final String WHOLE_PARTITION = " rows between unbounded preceding and unbounded following";

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
        String orderBy = edits.text(new Range(order + 1, source.partner(order)));
        int behind = source.next(order);
        edits.remove(close + 1, behind);
        if (source.is(behind, "over") && source.opens(behind + 1)) {
            edits.insertBefore(source.partner(behind + 1), " " + orderBy + WHOLE_PARTITION);
        } else {
            edits.insertBefore(close, " " + orderBy);
        }
    }
}
