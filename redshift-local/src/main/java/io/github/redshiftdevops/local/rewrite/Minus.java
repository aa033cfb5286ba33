package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code MINUS} is {@code EXCEPT}.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_UNION.html">UNION, INTERSECT, and EXCEPT</a>
 */
final class Minus implements RewriteRule {

    private static final Set<String> QUERY = Set.of("select", "(", "with", "all", "distinct", "values");

    @Override
    public Set<String> triggers() {
        return Set.of("minus");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (at > 0 && QUERY.contains(source.key(at + 1)) && !source.is(at - 1, ".")) {
            edits.replace(at, "except");
        }
    }
}
