package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.execution.RowSink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the first row of a result and counts the rest. */
public final class FirstRow implements RowSink {

    private @Nullable List<@Nullable String> first;
    private long count;

    @Override
    public void row(List<Column> columns, List<@Nullable String> row) {
        if (count == 0) {
            first = row;
        }
        count++;
    }

    /** The row, or null if there was none. */
    public @Nullable List<@Nullable String> row() {
        return first;
    }

    /** The first value of the row, or null if that is NULL or there was no row. */
    @Nullable
    String value() {
        return first == null ? null : first.get(0);
    }

    /** How many rows there were. */
    public long count() {
        return count;
    }
}
