package io.github.redshiftdevops.local.copy;

import java.io.IOException;

/**
 * Reads fields between delimiters.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-conversion.html">Data conversion
 *     parameters: ESCAPE, REMOVEQUOTES</a>
 */
final class DelimitedReader extends TextReader {

    private static final byte[] NULL = {'\\', 'N'};

    private final LineEnds lineEnds;
    private final DataFormat.Delimited format;
    private final boolean[] stop;

    DelimitedReader(ByteSource source, LineEnds lineEnds, DataFormat.Delimited format) {
        super(source);
        this.lineEnds = lineEnds;
        this.format = format;
        this.stop =
                format.escape() ? lineEnds.stopTable(format.delimiter(), '\\') : lineEnds.stopTable(format.delimiter());
        if (format.removeQuotes()) {
            stop['\''] = true;
            stop['"'] = true;
        }
    }

    @Override
    public boolean next(Row row) throws IOException, BadRow {
        row.clear();
        source.startRecord();
        if (source.peek(0) < 0) {
            return false;
        }
        do {
            field(row);
            row.endField();
        } while (skipDelimiter());
        lineEnds.skipEnd();
        return true;
    }

    private boolean skipDelimiter() throws IOException {
        boolean found = source.peek(0) == format.delimiter();
        if (found) {
            source.skip();
        }
        return found;
    }

    private void field(Row row) throws IOException, BadRow {
        int first = source.peek(0);
        if (format.removeQuotes() && (first == '"' || first == '\'')) {
            source.skip();
            quoted(row, first);
        } else {
            plain(row);
        }
    }

    private void plain(Row row) throws IOException, BadRow {
        if (format.escape() && isNullMark()) {
            row.append(NULL, 0, NULL.length);
            source.skip();
            source.skip();
            return;
        }
        while (!isFieldEnd(0)) {
            character(row);
        }
    }

    /** Whether the whole field is {@code \N}, which is no escaped N but the default null string. */
    private boolean isNullMark() throws IOException {
        return source.peek(0) == '\\' && source.peek(1) == 'N' && isFieldEnd(2);
    }

    private boolean isFieldEnd(int ahead) throws IOException {
        return source.peek(ahead) == format.delimiter() || lineEnds.isEnd(ahead);
    }

    /** The field ends with the same quote before a delimiter or a line end; every other character belongs to it. */
    private void quoted(Row row, int quote) throws IOException, BadRow {
        while (true) {
            int c = source.peek(0);
            if (lineEnds.isEnd(0)) {
                source.skipLine();
                throw BadRow.row(BadRow.MISSING_DELIMITER, "Missing closing quote");
            }
            if (c == quote && isFieldEnd(1)) {
                source.skip();
                return;
            }
            character(row);
        }
    }

    private void character(Row row) throws IOException, BadRow {
        int c = source.peek(0);
        if (c == '\\' && format.escape()) {
            source.skip();
            if (source.peek(0) < 0) {
                throw BadRow.row(BadRow.BAD_LINE, "Escape character at the end of the file");
            }
            source.append(row);
        } else if (stop[c] && c != '\r' && c != '\n') {
            source.append(row);
        } else {
            lineEnds.refuseLoneCarriageReturn(c);
            source.appendUntil(stop, row);
        }
        lineEnds.refuseTooLong();
    }
}
