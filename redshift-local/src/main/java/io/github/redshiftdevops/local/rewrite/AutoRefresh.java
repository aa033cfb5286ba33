package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code AUTO REFRESH YES | NO} of a materialized view, created or altered. REFRESH MATERIALIZED VIEW remains.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-create-sql-command.html">CREATE
 *     MATERIALIZED VIEW</a>
 */
final class AutoRefresh implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("auto");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        boolean valued = source.is(at + 1, "refresh") && (source.is(at + 2, "yes") || source.is(at + 2, "no"));
        if (valued && source.place(at) == Place.TABLE_ATTRIBUTE) {
            edits.remove(at, at + 3);
            Layout.record(source, edits, "auto_refresh", Boolean.toString(source.is(at + 2, "yes")));
        } else if (valued && source.place(at) == Place.ALTER_ACTION) {
            edits.remove(at, at + 3);
            edits.insertAfter(at, AlterLayout.NO_CHANGE_OF_TABLE);
            Layout.record(source, edits, "auto_refresh", Boolean.toString(source.is(at + 2, "yes")));
        }
    }
}
