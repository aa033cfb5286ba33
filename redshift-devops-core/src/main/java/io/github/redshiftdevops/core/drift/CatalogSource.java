package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.catalog.CatalogQuery;
import io.github.redshiftdevops.core.catalog.CatalogQuery.Row;
import io.github.redshiftdevops.core.catalog.ObjectName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A database that is asked for what is in some schemas. */
record CatalogSource(Connection connection, List<String> schemas, ProgressLog log) {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    <T> List<T> rows(String resource, Row<T> row) throws SQLException {
        return new CatalogQuery(CatalogSource.class, resource).rows(connection, schemas, row);
    }

    /** None if the user may not ask. */
    <T> List<T> rowsIfAllowed(String resource, Row<T> row) throws SQLException {
        try {
            return rows(resource, row);
        } catch (SQLException e) {
            if (!INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw e;
            }
            log.debug("Left out: " + resource + ", " + e.getMessage());
            return List.of();
        }
    }

    /**
     * Whether the row is of this database. The query does not ask for it: no function of the leader node may stand in a
     * query of tables that the compute nodes have too.
     */
    boolean isOfThisDatabase(ResultSet rows) throws SQLException {
        return CatalogQuery.text(rows, "database_name").equals(connection.getCatalog());
    }

    static ObjectName name(ResultSet rows) throws SQLException {
        return new ObjectName(CatalogQuery.text(rows, "schema_name"), CatalogQuery.text(rows, "object_name"));
    }
}
