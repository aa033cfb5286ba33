package io.github.redshiftdevops.local.rewrite;

import java.util.List;

/** Knows what columns the result of a query has: the catalog of the session, in its current transaction. */
@FunctionalInterface
public interface Columns {

    /**
     * The names of the columns, as the catalog holds them.
     *
     * @param query a query in PostgreSQL's SQL; it is not executed
     * @throws io.github.redshiftdevops.local.execution.SqlError if PostgreSQL refuses the query
     */
    List<String> of(String query);
}
