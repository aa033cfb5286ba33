package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code SORTKEY} of a column, {@code [COMPOUND | INTERLEAVED] SORTKEY (..)} and {@code SORTKEY AUTO} of a table: a matter
 * of speed only, recorded for the catalog.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">CREATE TABLE</a>
 */
final class Sortkey implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("sortkey", "compound", "interleaved");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.place(at) == Place.COLUMN_ATTRIBUTE && source.is(at, "sortkey")) {
            edits.remove(at, at + 1);
            Layout.record(source, edits, "sortkey", "array[" + DefinedTable.columnBefore(source, at) + "], false");
        } else if (source.place(at) == Place.TABLE_ATTRIBUTE) {
            edits.remove(at, end(source, at));
            if (source.is(at, "sortkey")) {
                recordOfTable(source, at, edits);
            }
        }
    }

    private static void recordOfTable(Source source, int at, Edits edits) {
        if (source.is(at + 1, "auto")) {
            Layout.record(source, edits, "sortkey_auto", "");
        } else if (source.isCall(at)) {
            String interleaved = Boolean.toString(source.is(at - 1, "interleaved"));
            Layout.record(source, edits, "sortkey", DefinedTable.names(source, at + 1) + ", " + interleaved);
        }
    }

    private static int end(Source source, int at) {
        if (!source.is(at, "sortkey")) {
            return source.is(at + 1, "sortkey") ? at + 1 : at;
        }
        if (source.is(at + 1, "auto")) {
            return at + 2;
        }
        return source.isCall(at) ? source.next(at + 1) : at;
    }
}
