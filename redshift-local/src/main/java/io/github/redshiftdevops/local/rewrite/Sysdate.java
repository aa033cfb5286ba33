package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code SYSDATE} is a function without brackets; the catalog has one with.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SYSDATE.html">SYSDATE</a>
 */
final class Sysdate implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("sysdate");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        boolean name = source.is(at - 1, ".") || source.is(at - 1, "as") || source.is(at + 1, ".");
        if (!name && !source.is(at + 1, "(")) {
            edits.insertAfter(at, "()");
        }
    }
}
