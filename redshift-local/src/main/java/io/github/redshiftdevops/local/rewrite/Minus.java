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
        if (isOperator(source, at)) {
            edits.replace(at, "except");
        }
    }

    static boolean isOperator(Source source, int at) {
        return at > 0 && source.is(at, "minus") && QUERY.contains(source.key(at + 1)) && !source.is(at - 1, ".");
    }
}
