package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code GROUPING_ID(a, b)} is another name of {@code GROUPING}.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_GROUP_BY_aggregation-extensions.html">Aggregation
 *     extensions</a>
 */
final class GroupingId implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("grouping_id");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.isCall(at)) {
            edits.replace(at, "grouping");
        }
    }
}
