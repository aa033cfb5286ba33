package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code RATIO_TO_REPORT(x) OVER (..)} is x divided by its sum over the partition. The catalog divides.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_WF_RATIO_TO_REPORT.html">RATIO_TO_REPORT</a>
 */
final class RatioToReport implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("ratio_to_report");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        int close = source.isCall(at) ? source.partner(at + 1) : -1;
        if (close > at + 2 && source.is(close + 1, "over") && source.opens(close + 2)) {
            String value = edits.copy(new Range(at + 2, close), 1);
            edits.replace(close, ", sum(" + value + ")");
            edits.insertAfter(source.partner(close + 2), ")");
        }
    }
}
