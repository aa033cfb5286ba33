package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.external.TableProperties.Handling;
import io.github.redshiftdevops.local.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a text whose lines are cut into fields. */
final class TextRows implements RowSource {

    private final LineReader lines;
    private final LineFields fields;
    private final int columns;
    private final String nullText;
    private final Handling mismatch;

    /** Cuts a line into fields; more lines may belong to it. */
    @FunctionalInterface
    interface LineFields {
        List<@Nullable String> of(String line, LineReader more) throws IOException;
    }

    TextRows(LineReader lines, LineFields fields, ExternalTable table) {
        this.lines = lines;
        this.fields = fields;
        this.columns = table.fileColumns().size();
        this.nullText = table.properties().get("serialization.null.format", "\\N");
        this.mismatch = table.properties().handling("column_count_mismatch_handling", Handling.SET_TO_NULL);
    }

    @Override
    public @Nullable List<JsonValue> next() throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            List<@Nullable String> row = fields.of(line, lines);
            if (row.size() == columns || mismatch == Handling.SET_TO_NULL) {
                return values(row);
            }
            if (mismatch == Handling.FAIL) {
                throw SqlError.of(
                        "XX000",
                        "Spectrum Scan Error: a row has " + row.size() + " values, the table has " + columns
                                + " columns");
            }
        }
        return null;
    }

    private List<JsonValue> values(List<@Nullable String> row) {
        List<JsonValue> values = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            String field = i < row.size() ? row.get(i) : null;
            values.add(field == null || field.equals(nullText) ? JsonValue.Literal.NULL : new JsonValue.Text(field));
        }
        return values;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
