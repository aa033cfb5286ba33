package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.formats.FileColumn;
import io.github.redshiftdevops.local.formats.FileType;
import io.github.redshiftdevops.local.formats.ValueSource;
import io.github.redshiftdevops.local.json.JsonValue;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Reads the records of a format that a library knows. */
final class ValueReader implements RecordReader {

    private final ValueSource source;
    private final RecordMapping mapping;
    private long record;

    private ValueReader(ValueSource source, RecordMapping mapping) {
        this.source = source;
        this.mapping = mapping;
    }

    /**
     * Reads the records of a file.
     *
     * @throws SqlError if its columns do not fit those of the table; the file is closed then
     * @throws IOException if it cannot be closed
     */
    static ValueReader open(ValueSource source, DataFormat.Library format, LoadTarget target) throws IOException {
        try {
            if (format.isColumnar()) {
                check(source.columns(), format, target);
            }
            return new ValueReader(source, format.mapping().of(target));
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static void check(List<FileColumn> file, DataFormat.Library format, LoadTarget target) {
        List<TargetColumn> table = target.columns();
        boolean fills = target.options().has(CopyFlag.FILLRECORD) && file.size() < table.size();
        if (file.size() != table.size() && !fills) {
            throw SqlError.of(Problem.of(
                            "XX000",
                            "Unmatched number of columns between table and file. Table columns: " + table.size()
                                    + ", Data columns: " + file.size())
                    .withHint("add a column list to COPY; columns are matched by their order"));
        }
        for (int i = 0; i < file.size(); i++) {
            checkType(file.get(i), table.get(i), format);
        }
    }

    private static void checkType(FileColumn file, TargetColumn column, DataFormat.Library format) {
        boolean fits = column.isSuper()
                ? file.type() != FileType.OTHER && (file.type() != FileType.NESTED || format.nested())
                : file.type().fits(column.type());
        if (!fits) {
            throw SqlError.of(Problem.of(
                            "XX000",
                            "Spectrum Scan Error: the file has an incompatible " + format.title()
                                    + " schema for column '" + column.name() + "'. Column type: "
                                    + column.redshiftType().toUpperCase(Locale.ROOT) + ", "
                                    + format.title() + " schema: " + file.schema())
                    .withHint(
                            file.type() == FileType.NESTED
                                    ? "load what is nested into a SUPER column, with SERIALIZETOJSON"
                                    : "change the type of the column or of the file; columnar formats are not"
                                            + " converted"));
        }
    }

    @Override
    public boolean next(Row row) throws IOException, BadRow {
        row.clear();
        JsonValue value = source.next();
        if (value == null) {
            return false;
        }
        record++;
        mapping.map(value, row);
        return true;
    }

    @Override
    public RecordPlace place() {
        return new RecordPlace(record, 0, "");
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
