package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code BACKUP YES | NO} of a table or materialized view: recorded, though there are no snapshots.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">CREATE TABLE</a>
 */
final class Backup implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("backup");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        boolean valued = source.is(at + 1, "yes") || source.is(at + 1, "no");
        if (source.place(at) == Place.TABLE_ATTRIBUTE && valued) {
            edits.remove(at, at + 2);
            Layout.record(source, edits, "backup", Boolean.toString(source.is(at + 1, "yes")));
        }
    }
}
