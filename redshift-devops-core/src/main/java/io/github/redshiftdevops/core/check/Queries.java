package io.github.redshiftdevops.core.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;

/** Asks for single values. */
record Queries(Connection connection) {

    String text(String sql, String... parameters) throws SQLException {
        return value(sql, rows -> String.valueOf(rows.getString(1)), parameters);
    }

    boolean truth(String sql, String... parameters) throws SQLException {
        return value(sql, rows -> rows.getBoolean(1), parameters);
    }

    /** Of a timestamp in UTC. */
    Instant instant(String sql) throws SQLException {
        Timestamp timestamp = value(sql, rows -> rows.getTimestamp(1));
        return timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }

    private interface Column<T> {

        T of(ResultSet rows) throws SQLException;
    }

    private <T> T value(String sql, Column<T> column, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("no row: " + sql, "02000");
                }
                return column.of(rows);
            }
        }
    }
}
