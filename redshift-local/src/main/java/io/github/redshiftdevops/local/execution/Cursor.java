package io.github.redshiftdevops.local.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a query, fetched in portions while other statements run. Lives no longer than its transaction. */
public interface Cursor extends AutoCloseable {

    /** The columns of each row. */
    List<Column> columns();

    /**
     * The next row, its values in PostgreSQL's text format, or null behind the last.
     *
     * @throws SqlError if the server fails, also because the transaction has ended meanwhile
     */
    @Nullable
    List<@Nullable String> next();

    @Override
    void close();
}
