package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code WITH NO SCHEMA BINDING} of a view. The view is bound all the same: what it selects from must exist.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html">CREATE VIEW</a>
 */
final class NoSchemaBinding implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("with");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.are(at + 1, "no", "schema", "binding")) {
            edits.remove(at, at + 4);
        }
    }
}
