package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.json.JsonException;
import io.github.redshiftdevops.local.json.JsonParser;
import java.io.IOException;

/**
 * Reads JSON objects and arrays with nothing but white space between them.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-json-data-file">JSON
 *     data file</a>
 */
final class JsonReader implements RecordReader {

    private static final String NO_JSON = "Invalid JSON: a record must begin with { or [";

    private final ByteSource source;
    private final RecordMapping mapping;
    private final Row record = new Row();
    private final boolean[] structure = new boolean[256];
    private final boolean[] string = new boolean[256];

    JsonReader(ByteSource source, RecordMapping mapping) {
        this.source = source;
        this.mapping = mapping;
        for (char c : "{}[]\"\n".toCharArray()) {
            structure[c] = true;
        }
        for (char c : "\"\\\n".toCharArray()) {
            string[c] = true;
        }
    }

    @Override
    public boolean next(Row row) throws IOException, BadRow {
        row.clear();
        record.clear();
        while (isSpace(source.peek(0))) {
            source.skip();
        }
        source.startRecord();
        int first = source.peek(0);
        if (first < 0) {
            return false;
        }
        if (first != '{' && first != '[') {
            skipStray();
            throw BadRow.row(BadRow.BAD_LINE, NO_JSON);
        }
        readRecord();
        try {
            mapping.map(JsonParser.parse(mapping.decode(record)), row);
        } catch (JsonException e) {
            throw BadRow.row(BadRow.BAD_LINE, String.valueOf(e.getMessage()));
        }
        return true;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private void skipStray() throws IOException {
        for (int c = source.peek(0); c >= 0 && c != '{' && c != '[' && c != '\n'; c = source.peek(0)) {
            source.skip();
        }
    }

    private void readRecord() throws IOException, BadRow {
        int depth = 0;
        do {
            int c = source.peek(0);
            if (c < 0) {
                throw BadRow.row(BadRow.BAD_LINE, "Invalid JSON: the last record has no end");
            }
            if (c == '"') {
                readString();
            } else if (structure[c]) {
                depth += c == '{' || c == '[' ? 1 : c == '\n' ? 0 : -1;
                source.append(record);
            } else {
                source.appendUntil(structure, record);
            }
            refuseTooLong();
        } while (depth > 0);
        record.endField();
    }

    private void readString() throws IOException, BadRow {
        source.append(record);
        for (int c = source.peek(0); c >= 0; c = source.peek(0)) {
            if (c == '\\') {
                source.append(record);
                if (source.peek(0) >= 0) {
                    source.append(record);
                }
            } else if (c == '"' || c == '\n') {
                source.append(record);
            } else {
                source.appendUntil(string, record);
            }
            if (c == '"') {
                return;
            }
            refuseTooLong();
        }
    }

    private void refuseTooLong() throws IOException, BadRow {
        if (source.isRecordTooLong()) {
            source.skipLine();
            throw BadRow.row(BadRow.BAD_LINE, "Max document size (4194304) exceeded");
        }
    }

    /** The line is the last one of the record. */
    @Override
    public RecordPlace place() {
        return new RecordPlace(source.line(), source.recordOffset(), source.recordText());
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
