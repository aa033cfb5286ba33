package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** One local Redshift for all tests of this JVM that need nothing special of it. */
final class SharedLocalRedshift {

    private static final LocalRedshift SERVER = LocalRedshift.start(LocalRedshiftSettings.defaults());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }

    private SharedLocalRedshift() {}

    static LocalRedshift server() {
        return SERVER;
    }

    /** A connection of the Redshift driver with its default settings but for TLS. */
    static Connection connect() throws SQLException {
        return connect(new Properties());
    }

    static Connection connect(Properties properties) throws SQLException {
        return connect("dev", properties);
    }

    static Connection connect(String database) throws SQLException {
        return connect(database, new Properties());
    }

    private static Connection connect(String database, Properties properties) throws SQLException {
        properties.putIfAbsent("user", "tester");
        properties.putIfAbsent("password", "");
        return DriverManager.getConnection(SERVER.jdbcUrl(database), properties);
    }

    /** The rows of a query, the columns of each joined by blanks. */
    static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(result.getString(i));
                }
                rows.add(String.join(" ", row));
            }
        }
        return rows;
    }
}
