package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code SYSDATE} and some others are functions without brackets; the catalog has them with.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SYSDATE.html">SYSDATE</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CURRENT_USER_ID.html">CURRENT_USER_ID</a>
 */
final class FunctionWithoutBrackets implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("sysdate", "current_user_id", "current_aws_account", "current_namespace");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        boolean name = source.is(at - 1, ".") || source.is(at - 1, "as") || source.is(at + 1, ".");
        if (!name && !source.is(at + 1, "(")) {
            edits.insertAfter(at, "()");
        }
    }
}
