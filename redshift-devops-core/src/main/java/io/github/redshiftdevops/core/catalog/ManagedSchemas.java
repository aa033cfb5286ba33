package io.github.redshiftdevops.core.catalog;

import io.github.redshiftdevops.core.migrate.SchemaHistory;
import io.github.redshiftdevops.sql.Token;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** The schemas that a project manages: those of Flyway's {@code defaultSchema} and {@code schemas}. */
public final class ManagedSchemas {

    private ManagedSchemas() {}

    /**
     * The schemas as the catalog holds their names; the first one has the schema history table. If the settings name
     * none, it is the one that the user's search path begins with.
     *
     * @throws SQLException if the database does not say where the search path begins
     */
    public static List<String> of(SchemaHistory history, Connection connection) throws SQLException {
        List<String> named = Stream.concat(history.defaultSchema().stream(), history.schemas().stream())
                .map(Token::fold)
                .distinct()
                .toList();
        return named.isEmpty() ? List.of(current(connection)) : named;
    }

    private static String current(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select current_schema()")) {
            String schema = rows.next() ? rows.getString(1) : null;
            if (schema == null) {
                throw new SQLException("the search path of the user names no schema that exists", "3F000");
            }
            return schema;
        }
    }
}
