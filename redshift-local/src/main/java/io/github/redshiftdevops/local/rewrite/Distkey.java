package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code DISTKEY} of a column or table: it leaves the statement and is recorded behind it.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">CREATE TABLE</a>
 */
final class Distkey implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("distkey");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.place(at) == Place.COLUMN_ATTRIBUTE) {
            edits.remove(at, at + 1);
            Layout.record(source, edits, "distkey", DefinedTable.columnBefore(source, at) + ", true");
        } else if (source.place(at) == Place.TABLE_ATTRIBUTE && source.isCall(at)) {
            edits.remove(at, source.next(at + 1));
            Layout.record(source, edits, "distkey", "(" + DefinedTable.names(source, at + 1) + ")[1], true");
        }
    }
}
