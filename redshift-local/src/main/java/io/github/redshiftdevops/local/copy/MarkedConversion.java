package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.MarkedText;
import java.util.Arrays;

/**
 * SUPER, of which a field has the JSON, and VARBYTE, of which it has the hexadecimal digits. JSON's null is NULL.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/ingest-super.html#copy_json-from-text-csv">Copying data from
 *     text and CSV</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-usage-varbyte.html">Loading VARBYTE</a>
 */
record MarkedConversion(MarkedText type) implements Conversion {

    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    @Override
    public void write(Row row, int field, CopyText out) throws BadRow {
        int start = row.start(field);
        int end = row.end(field);
        if (type == MarkedText.SUPER && Arrays.equals(row.bytes(), start, end, NULL, 0, NULL.length)) {
            out.nullValue();
            return;
        }
        out.escaped(type.mark());
        new OtherConversion().write(row, field, out);
    }
}
