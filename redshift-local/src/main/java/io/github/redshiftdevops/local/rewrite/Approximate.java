package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code APPROXIMATE COUNT(DISTINCT ..)} and {@code APPROXIMATE PERCENTILE_DISC(..)}: the exact result is a good
 * approximation.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_COUNT.html">COUNT</a>
 */
final class Approximate implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("approximate");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.is(at + 1, "count") || source.is(at + 1, "percentile_disc")) {
            edits.remove(at, at + 1);
        }
    }
}
