package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variable with the fields of the row that was assigned last; none before. Not thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-structure.html#r_PLpgSQL-record-type">Record
 *     types</a>
 */
public final class RecordVariable implements Variable {

    private final String name;
    private @Nullable List<Column> columns;
    private List<@Nullable String> values = List.of();

    public RecordVariable(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    /** Takes a row; null makes all fields NULL, as a query without rows does. */
    public void set(List<Column> newColumns, @Nullable List<@Nullable String> row) {
        columns = List.copyOf(newColumns);
        values = new ArrayList<>(row == null ? Collections.nCopies(newColumns.size(), null) : row);
    }

    /** The number of fields; 0 before the first assignment. */
    public int size() {
        return values.size();
    }

    Datum field(String field) {
        int index = indexOf(field);
        Column column = requireColumns().get(index);
        return new Datum(column.typeOid(), column.typeModifier(), values.get(index));
    }

    Column column(String field) {
        return requireColumns().get(indexOf(field));
    }

    void setField(String field, @Nullable String value) {
        values.set(indexOf(field), value);
    }

    private List<Column> requireColumns() {
        if (columns == null) {
            throw SqlError.of(Problem.of("55000", "record \"" + name + "\" is not assigned yet")
                    .withDetail("The tuple structure of a not-yet-assigned record is indeterminate."));
        }
        return columns;
    }

    private int indexOf(String field) {
        List<Column> all = requireColumns();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(field)) {
                return i;
            }
        }
        throw SqlError.of("42703", "record \"" + name + "\" has no field \"" + field + "\"");
    }
}
