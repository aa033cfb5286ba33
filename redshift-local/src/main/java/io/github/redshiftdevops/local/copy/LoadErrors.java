package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayList;
import java.util.List;

/** The errors of one load, of which COPY's MAXERROR allows some. */
final class LoadErrors {

    private static final int MOST_REMEMBERED = 100_000;

    private final String table;
    private final long limit;
    private final List<LoadError> errors = new ArrayList<>();
    private long count;

    /** The load fails when there are as many errors as the limit. */
    LoadErrors(String table, long limit) {
        this.table = table;
        this.limit = limit;
    }

    /**
     * Adds an error.
     *
     * @throws SqlError if it is one too many
     */
    void add(LoadError error) {
        count++;
        if (errors.size() < MOST_REMEMBERED) {
            errors.add(error);
        }
        if (count >= limit) {
            throw failure(error);
        }
    }

    /** Adds an error that fails the load whatever the limit. */
    SqlError addFatal(LoadError error) {
        count++;
        errors.add(error);
        return failure(error);
    }

    private SqlError failure(LoadError error) {
        return SqlError.of(Problem.of(
                        "XX000",
                        "Load into table '" + table + "' failed.  Check 'stl_load_errors' system table for details.")
                .withDetail(error.describe()));
    }

    long count() {
        return count;
    }

    List<LoadError> all() {
        return errors;
    }
}
