package io.github.redshiftdevops.local.formats;

import java.util.Set;

/**
 * What a column of a columnar file holds, and which columns of a table take it. Unlike text, it is not converted: an
 * INTEGER takes no 64-bit number, whatever its value.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-copy-from-columnar.html">COPY from columnar
 *     data formats</a>
 */
public enum FileType {
    BOOLEAN("bool"),
    INT32("int2", "int4", "int8"),
    INT64("int8"),
    FLOAT("float4", "float8"),
    DOUBLE("float8"),
    DECIMAL("numeric"),
    DATE("date"),
    TIME("time"),
    TIMESTAMP("timestamp", "timestamptz"),
    TEXT("varchar", "text", "bpchar"),
    BINARY("varbyte", "bytea"),
    /** Lists, maps and structures. */
    NESTED(),
    /** What Redshift has no column for. */
    OTHER();

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> columnTypes;

    FileType(String... columnTypes) {
        this.columnTypes = Set.of(columnTypes);
    }

    /** Whether a column takes it, by its type's name in {@code pg_type}. */
    public boolean fits(String columnType) {
        return columnTypes.contains(columnType);
    }
}
