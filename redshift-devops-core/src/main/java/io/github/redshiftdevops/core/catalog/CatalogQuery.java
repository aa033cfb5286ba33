package io.github.redshiftdevops.core.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query of the catalog that stands in a resource, with {@code :schemas} where the names of the schemas go, as in {@code
 * where n.nspname in (:schemas)}.
 *
 * @param room the class beside which the resource stands
 * @param resource for example {@code objects.sql}
 */
public record CatalogQuery(Class<?> room, String resource) {

    private static final String SCHEMAS = ":schemas";

    /**
     * Makes a value of a row.
     *
     * @param <T> the value
     */
    public interface Row<T> {

        /**
         * The value of the row at which the rows stand.
         *
         * @throws SQLException if a column cannot be read
         */
        T read(ResultSet rows) throws SQLException;
    }

    /**
     * The rows in the query's order.
     *
     * @throws SQLException if the database refuses the query
     */
    public <T> List<T> rows(Connection connection, List<String> schemas, Row<T> row) throws SQLException {
        String sql = text();
        try (PreparedStatement statement = connection.prepareStatement(withParameters(sql, schemas))) {
            int parameter = 1;
            for (int at = sql.indexOf(SCHEMAS); at >= 0; at = sql.indexOf(SCHEMAS, at + 1)) {
                for (String schema : schemas) {
                    statement.setString(parameter++, schema);
                }
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(row.read(rows));
                }
                return values;
            }
        }
    }

    /**
     * The text of a column; empty for null.
     *
     * @throws SQLException if it cannot be read
     */
    public static String text(ResultSet rows, String column) throws SQLException {
        @Nullable String text = rows.getString(column);
        return text == null ? "" : text;
    }

    private static String withParameters(String sql, List<String> schemas) {
        return sql.replace(
                SCHEMAS, String.join(", ", schemas.stream().map(schema -> "?").toList()));
    }

    private String text() {
        try (InputStream stream = room.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no resource '" + resource + "' beside " + room);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
