package io.github.redshiftdevops.local.execution;

import java.util.List;

/** Takes the result of a {@link Command}: the client itself, or the procedure that executes it. */
@FunctionalInterface
public interface ResultSink {

    /**
     * Runs a PostgreSQL query and hands its rows on, in the formats that the receiver wants.
     *
     * @param sql PostgreSQL's SQL, sent as it stands
     * @param parameters for {@code $1} and so on
     */
    void rowsOf(String sql, List<Value> parameters);
}
