package io.github.redshiftdevops.local.copy;

import java.io.IOException;

/**
 * Reads comma-separated values. White space between a delimiter and a quote is ignored; a quote anywhere else than around
 * a field or doubled in it is an error.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html">Data format parameters:
 *     CSV</a>
 */
final class CsvReader extends TextReader {

    private final LineEnds lineEnds;
    private final int delimiter;
    private final int quote;
    private final boolean[] plainStop;
    private final boolean[] quotedStop = new boolean[256];

    CsvReader(ByteSource source, LineEnds lineEnds, DataFormat.Csv format) {
        super(source);
        this.lineEnds = lineEnds;
        this.delimiter = format.delimiter();
        this.quote = format.quote();
        this.plainStop = lineEnds.stopTable(delimiter, quote);
        boolean[] ends = lineEnds.stopTable();
        quotedStop[quote] = true;
        quotedStop['\n'] = true;
        quotedStop[0] = ends[0];
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
        boolean found = source.peek(0) == delimiter;
        if (found) {
            source.skip();
        }
        return found;
    }

    private void field(Row row) throws IOException, BadRow {
        int blanks = blanks(0);
        if (source.peek(blanks) != quote) {
            plain(row);
            return;
        }
        skip(blanks + 1);
        quoted(row);
        skip(blanks(0));
        int c = source.peek(0);
        if (c != delimiter && !lineEnds.isEnd(0)) {
            throw badQuotes();
        }
    }

    private int blanks(int from) throws IOException {
        int count = from;
        int c = source.peek(count);
        while ((c == ' ' || c == '\t') && c != delimiter) {
            c = source.peek(++count);
        }
        return count - from;
    }

    private void skip(int count) {
        for (int i = 0; i < count; i++) {
            source.skip();
        }
    }

    private void plain(Row row) throws IOException, BadRow {
        while (true) {
            int c = source.peek(0);
            if (c == delimiter || lineEnds.isEnd(0)) {
                return;
            }
            if (c == quote) {
                throw badQuotes();
            }
            lineEnds.refuseLoneCarriageReturn(c);
            source.appendUntil(plainStop, row);
            lineEnds.refuseTooLong();
        }
    }

    private void quoted(Row row) throws IOException, BadRow {
        while (true) {
            int c = source.peek(0);
            if (c < 0) {
                throw badQuotes();
            }
            if (c == quote) {
                source.skip();
                if (source.peek(0) != quote) {
                    return;
                }
                source.append(row);
            } else if (c == '\n') {
                source.append(row);
            } else if (lineEnds.isNulEnd(c)) {
                return;
            } else {
                source.appendUntil(quotedStop, row);
            }
            lineEnds.refuseTooLong();
        }
    }

    private BadRow badQuotes() throws IOException {
        source.skipLine();
        return BadRow.row(BadRow.MISSING_DELIMITER, "Invalid quote formatting for CSV");
    }
}
