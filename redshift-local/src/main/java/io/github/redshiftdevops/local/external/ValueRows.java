package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.formats.FileColumn;
import io.github.redshiftdevops.local.formats.FileType;
import io.github.redshiftdevops.local.formats.ValueSource;
import io.github.redshiftdevops.local.json.JsonValue;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a format that a library reads. Columns are found by their names; those of ORC by their positions if the
 * property {@code orc.schema.resolution} says so. A column that the file has not is NULL.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c-spectrum-external-tables.html#c-spectrum-column-mapping-orc">Mapping
 *     external table columns to ORC columns</a>
 */
final class ValueRows implements RowSource {

    private final ValueSource source;
    private final List<String> names;
    private final int[] indexes;

    private ValueRows(ValueSource source, List<String> names, int[] indexes) {
        this.source = source;
        this.names = names;
        this.indexes = indexes;
    }

    /**
     * Reads a file.
     *
     * @throws SqlError if its columns have other types than those of the table; the file is closed then
     */
    static ValueRows open(ValueSource source, Storage.Kind kind, ExternalTable table) throws IOException {
        try {
            String resolution = table.properties().get("orc.schema.resolution", "name");
            boolean byPosition = kind == Storage.Kind.ORC && !resolution.equals("name");
            List<ExternalColumn> columns = table.fileColumns();
            int[] indexes = new int[columns.size()];
            for (int i = 0; i < indexes.length; i++) {
                indexes[i] = byPosition ? i : indexOf(columns.get(i).name(), source.columns());
                if (indexes[i] >= 0 && indexes[i] < source.columns().size()) {
                    check(source.columns().get(indexes[i]), columns.get(i), kind);
                }
            }
            return new ValueRows(source, columns.stream().map(ValueRows::key).toList(), indexes);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static String key(ExternalColumn column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    private static int indexOf(String name, List<FileColumn> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private static void check(FileColumn file, ExternalColumn column, Storage.Kind kind) {
        boolean integer = file.type() == FileType.INT32 || file.type() == FileType.INT64;
        boolean fits = column.isSuper()
                ? file.type() == FileType.NESTED
                : file.type().fits(column.type()) || (integer && column.type().startsWith("int"));
        if (!fits) {
            throw SqlError.of(Problem.of(
                            "XX000",
                            "Spectrum Scan Error: the file has an incompatible " + title(kind)
                                    + " schema for column '" + column.name() + "'. Column type: "
                                    + column.shown().toUpperCase(Locale.ROOT) + ", " + title(kind) + " schema: "
                                    + file.schema())
                    .withHint("give the column of the external table the type that it has in the file"));
        }
    }

    private static String title(Storage.Kind kind) {
        return kind == Storage.Kind.ORC ? "ORC" : "Parquet";
    }

    @Override
    public @Nullable List<JsonValue> next() throws IOException {
        JsonValue record = source.next();
        if (record == null) {
            return null;
        }
        return record instanceof JsonValue.Members object ? byName(object) : byIndex((JsonValue.Array) record);
    }

    private List<JsonValue> byIndex(JsonValue.Array record) {
        List<JsonValue> values = new ArrayList<>(indexes.length);
        for (int index : indexes) {
            boolean absent = index < 0 || index >= record.elements().size();
            values.add(absent ? JsonValue.Literal.NULL : record.elements().get(index));
        }
        return values;
    }

    private List<JsonValue> byName(JsonValue.Members record) {
        Map<String, JsonValue> members = new HashMap<>();
        record.members().forEach((name, value) -> members.put(name.toLowerCase(Locale.ROOT), value));
        return names.stream()
                .map(name -> members.getOrDefault(name, JsonValue.Literal.NULL))
                .toList();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
