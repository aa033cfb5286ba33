package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table that is loaded.
 *
 * @param oid its OID
 * @param columns all columns in order
 */
record TargetTable(TableName name, int oid, List<TargetColumn> columns) {

    private static final int TEXT = 25;
    private static final String COLUMNS = """
            select c.oid::int4,
                   a.attname, coalesce(b.typname, t.typname),
                   case when t.typtype = 'd' then t.typtypmod else a.atttypmod end,
                   a.attnotnull or t.typnotnull, a.attidentity
            from pg_catalog.pg_class c
            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_catalog.pg_type t on t.oid = a.atttypid
            left join pg_catalog.pg_type b on b.oid = t.typbasetype and t.typtype = 'd'
            where c.oid = pg_catalog.to_regclass($1)
            order by a.attnum""";

    /**
     * Looks the table up.
     *
     * @throws SqlError if it does not exist
     */
    static TargetTable find(SqlSession session, TableName name) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        session.query(COLUMNS, List.of(Value.text(TEXT, name.quoted())), (columns, row) -> rows.add(row));
        if (rows.isEmpty()) {
            throw SqlError.of("XX000", "Cannot COPY into nonexistent table " + name.table());
        }
        return new TargetTable(
                name,
                integer(rows.get(0).get(0)),
                rows.stream().map(TargetTable::column).toList());
    }

    private static TargetColumn column(List<@Nullable String> row) {
        return new TargetColumn(
                Objects.requireNonNullElse(row.get(1), ""),
                Objects.requireNonNullElse(row.get(2), ""),
                integer(row.get(3)),
                "t".equals(row.get(4)),
                Objects.requireNonNullElse(row.get(5), ""));
    }

    private static int integer(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    /**
     * The columns that the fields go to.
     *
     * @param listed the column list of the statement; empty if it has none
     * @throws SqlError if a column does not exist or may not be loaded
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-column-mapping.html">Column mapping
     *     options</a>
     */
    List<TargetColumn> loaded(List<String> listed, boolean explicitIds) {
        List<TargetColumn> loaded = listed.isEmpty()
                ? columns.stream()
                        .filter(column -> explicitIds || !column.isIdentity())
                        .toList()
                : listed.stream().map(this::column).toList();
        boolean hasIds = loaded.stream().anyMatch(TargetColumn::isAlwaysGenerated);
        if (hasIds && !explicitIds) {
            throw identityError("the column list has an IDENTITY column", "add EXPLICIT_IDS, or leave the column out");
        }
        if (explicitIds && loaded.stream().noneMatch(TargetColumn::isIdentity)) {
            throw identityError(
                    "EXPLICIT_IDS needs an IDENTITY column", "add the column to the list, or drop EXPLICIT_IDS");
        }
        return loaded;
    }

    private static SqlError identityError(String message, String hint) {
        return SqlError.of(Problem.of("42601", message).withHint(hint));
    }

    private TargetColumn column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst()
                .orElseThrow(() -> SqlError.of(
                        "42703",
                        "column \"%s\" of relation \"%s\" does not exist".formatted(columnName, name.table())));
    }

    /** PostgreSQL's statement that takes the rows. */
    String copyFromStdin(List<TargetColumn> loaded) {
        return loaded.stream()
                .map(column -> Lexer.quoteName(column.name()))
                .collect(Collectors.joining(
                        ", ", "COPY " + name.quoted() + " (", ") FROM STDIN (FORMAT text, ENCODING 'UTF8')"));
    }
}
