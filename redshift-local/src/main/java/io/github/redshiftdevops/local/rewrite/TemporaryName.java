package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * A table whose name begins with {@code #} is temporary; the name has no quotes.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">CREATE TABLE</a>
 */
final class TemporaryName implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of(Source.TEMPORARY_NAME);
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        edits.replace(at, '"' + source.token(at).foldedName() + '"');
    }
}
