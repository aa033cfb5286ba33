package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code ENCODE} of a column and {@code ENCODE AUTO} of a table: recorded for the catalog, as PostgreSQL
 * compresses by itself.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_Compression_encodings.html">Compression encodings</a>
 */
final class Encode implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("encode");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        boolean ofColumn = source.place(at) == Place.COLUMN_ATTRIBUTE && source.isName(at + 1);
        boolean ofTable = source.place(at) == Place.TABLE_ATTRIBUTE && source.is(at + 1, "auto");
        if (ofColumn || ofTable) {
            edits.remove(at, at + 2);
            if (ofColumn) {
                String encoding = DefinedTable.columnBefore(source, at) + ", " + DefinedTable.literal(source, at + 1);
                Layout.record(source, edits, "encoding", encoding);
            } else {
                Layout.record(source, edits, "encode_auto", "true");
            }
        }
    }
}
