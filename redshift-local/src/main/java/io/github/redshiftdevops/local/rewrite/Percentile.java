package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code PERCENTILE_CONT(p) WITHIN GROUP (ORDER BY x)} and {@code PERCENTILE_DISC} have other types than PostgreSQL's, and
 * may be window functions. In the catalog they are functions of the sorted values, which an aggregate collects.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_PERCENTILE_CONT.html">PERCENTILE_CONT</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_WF_PERCENTILE_DISC.html">PERCENTILE_DISC window
 *     function</a>
 */
final class Percentile implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("percentile_cont", "percentile_disc");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        int close = source.isCall(at) ? source.partner(at + 1) : -1;
        int order = close + 3;
        if (close < 0 || !source.are(close + 1, "within", "group") || !source.opens(order)) {
            return;
        }
        int end = source.partner(order);
        int last = source.is(end - 2, "nulls") ? end - 3 : end - 1;
        boolean descending = source.is(last, "desc");
        edits.replace(close, ", redshift_sorted");
        edits.remove(close + 1, order);
        edits.remove(order + 1, order + 3);
        edits.remove(descending || source.is(last, "asc") ? last : last + 1, end);
        boolean window = source.is(end + 1, "over") && source.opens(end + 2);
        edits.insertAfter(window ? source.partner(end + 2) : end, ", " + descending + ")");
    }
}
