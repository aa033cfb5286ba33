package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code SLICE_NUM()} is 10000 in a query that reads no table of a user: it runs on the leader node, which has no slices.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SLICE_NUM.html">SLICE_NUM</a>
 */
final class SliceNumber implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("slice_num");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.isCall(at) && source.is(at + 2, ")") && !source.readsUserTable()) {
            edits.insertAfter(at + 1, "10000");
        }
    }
}
