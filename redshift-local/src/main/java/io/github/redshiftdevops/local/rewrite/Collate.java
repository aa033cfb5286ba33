package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Set;

/**
 * {@code COLLATE CASE_SENSITIVE} of a column is the default; the other one is not supported.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">CREATE TABLE</a>
 */
final class Collate implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("collate");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.is(at + 1, "case_sensitive")) {
            edits.remove(at, at + 2);
        } else if (source.is(at + 1, "case_insensitive")) {
            throw source.error(
                    at,
                    Problem.of("0A000", "collation 'case_insensitive' is not supported by the local Redshift")
                            .withHint("compare lower(column) with lower(value)"));
        }
    }
}
