package io.github.redshiftdevops.local.copy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Converts rows for a table's columns.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-conversion.html">Data conversion
 *     parameters</a>
 */
final class RowWriter {

    private final List<TargetColumn> columns;
    private final Conversion[] conversions;
    private final boolean text;
    private final byte[] nullAs;
    private final boolean emptyAsNull;
    private final boolean blanksAsNull;
    private final boolean fillsRecord;
    private final boolean allowsDelimiterAtEnd;

    RowWriter(LoadTarget target) {
        CopyOptions options = target.options();
        this.columns = target.columns();
        this.conversions =
                columns.stream().map(column -> Conversions.of(column, options)).toArray(Conversion[]::new);
        this.text = options.format() instanceof DataFormat.Text;
        this.nullAs = options.nullAs().getBytes(StandardCharsets.ISO_8859_1);
        this.emptyAsNull = options.has(CopyFlag.EMPTYASNULL);
        this.blanksAsNull = options.has(CopyFlag.BLANKSASNULL);
        this.fillsRecord = options.has(CopyFlag.FILLRECORD);
        this.allowsDelimiterAtEnd = options.format() instanceof DataFormat.Delimited;
    }

    List<TargetColumn> columns() {
        return columns;
    }

    /**
     * Appends the row.
     *
     * @throws BadRow if it does not fit the columns; a part of it may be appended
     */
    void write(Row row, CopyText out) throws BadRow {
        checkCount(row);
        for (int i = 0; i < conversions.length; i++) {
            if (i >= row.fields()) {
                writeMissing(i, out);
            } else if (isNull(row, i)) {
                writeNull(i, out);
            } else {
                conversions[i].write(row, i, out);
            }
            out.endField();
        }
        out.endRow();
    }

    private void checkCount(Row row) throws BadRow {
        if (row.fields() < conversions.length && !fillsRecord) {
            throw BadRow.field(row.fields() - 1, BadRow.MISSING_DELIMITER, "Delimiter not found");
        }
        if (row.fields() > conversions.length && !isDelimiterAtEnd(row)) {
            throw BadRow.row(BadRow.EXTRA_COLUMNS, "Extra column(s) found");
        }
    }

    private boolean isDelimiterAtEnd(Row row) {
        return allowsDelimiterAtEnd && row.fields() == conversions.length + 1 && row.isEmpty(conversions.length);
    }

    private boolean isNull(Row row, int field) {
        if (row.isNull(field)) {
            return true;
        }
        int start = row.start(field);
        int end = row.end(field);
        if (text && end - start == nullAs.length && Arrays.equals(row.bytes(), start, end, nullAs, 0, nullAs.length)) {
            return true;
        }
        if (start == end) {
            return emptyAsNull || !conversions[field].keepsEmpty();
        }
        return Slice.isBlank(row.bytes()[start])
                && (blanksAsNull || !conversions[field].keepsEmpty())
                && Slice.withoutBlanks(row, field).isEmpty();
    }

    private void writeMissing(int column, CopyText out) throws BadRow {
        boolean varchar = columns.get(column).type().equals("varchar");
        if (!varchar || emptyAsNull) {
            writeNull(column, out);
        }
    }

    private void writeNull(int column, CopyText out) throws BadRow {
        if (columns.get(column).notNull()) {
            throw BadRow.field(column, BadRow.MISSING_VALUE, "Missing data for not-null field");
        }
        out.nullValue();
    }
}
