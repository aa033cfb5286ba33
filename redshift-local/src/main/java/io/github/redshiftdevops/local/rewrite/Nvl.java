package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code NVL} is {@code COALESCE}.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_NVL_function.html">NVL and COALESCE</a>
 */
final class Nvl implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("nvl");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.isCall(at)) {
            edits.replace(at, "coalesce");
        }
    }
}
