package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code DISTSTYLE AUTO | EVEN | KEY | ALL}: it leaves the statement and is recorded
 * behind it.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">CREATE TABLE</a>
 */
final class Diststyle implements RewriteRule {

    private static final Set<String> STYLES = Set.of("auto", "even", "key", "all");

    @Override
    public Set<String> triggers() {
        return Set.of("diststyle");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.place(at) == Place.TABLE_ATTRIBUTE && STYLES.contains(source.key(at + 1))) {
            edits.remove(at, at + 2);
            Layout.record(source, edits, "diststyle", DefinedTable.literal(source, at + 1) + ", true");
        }
    }
}
