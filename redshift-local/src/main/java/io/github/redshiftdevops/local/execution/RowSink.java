package io.github.redshiftdevops.local.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a result in order. */
@FunctionalInterface
public interface RowSink {

    /** Ignores every row. */
    RowSink NONE = (columns, row) -> {};

    /** Takes one row: its values in PostgreSQL's text format, null for NULL. */
    void row(List<Column> columns, List<@Nullable String> row);
}
