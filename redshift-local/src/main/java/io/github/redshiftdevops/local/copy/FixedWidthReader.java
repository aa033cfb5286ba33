package io.github.redshiftdevops.local.copy;

import java.io.IOException;

/**
 * Reads fields of fixed widths. Widths count characters; blanks at the end of a field are padding.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-fixedwidth">
 *     FIXEDWIDTH</a>
 */
final class FixedWidthReader extends TextReader {

    private final LineEnds lineEnds;
    private final DataFormat.FixedWidth format;

    FixedWidthReader(ByteSource source, LineEnds lineEnds, DataFormat.FixedWidth format) {
        super(source);
        this.lineEnds = lineEnds;
        this.format = format;
    }

    @Override
    public boolean next(Row row) throws IOException, BadRow {
        row.clear();
        source.startRecord();
        if (source.peek(0) < 0) {
            return false;
        }
        for (int width : format.widths().widths()) {
            if (row.fields() > 0 && lineEnds.isEnd(0)) {
                break;
            }
            field(row, width);
        }
        if (!lineEnds.isEnd(0)) {
            source.skipLine();
            throw BadRow.row(BadRow.EXTRA_COLUMNS, "Extra column(s) found");
        }
        lineEnds.skipEnd();
        return true;
    }

    private void field(Row row, int width) throws IOException, BadRow {
        for (int i = 0; i < width && !lineEnds.isEnd(0); i++) {
            lineEnds.refuseLoneCarriageReturn(source.peek(0));
            character(row);
        }
        row.trimEnd();
        row.endField();
    }

    private void character(Row row) throws IOException {
        int length = Math.max(1, Utf8.length((byte) source.peek(0)));
        source.append(row);
        for (int i = 1; i < length && (source.peek(0) & 0xC0) == 0x80 && source.peek(0) >= 0; i++) {
            source.append(row);
        }
    }
}
