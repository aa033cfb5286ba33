package io.github.redshiftdevops.core.local;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An empty database of a local Redshift that all tests of the JVM share. */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "test_" + COUNT.incrementAndGet();

    /** Starts with the first database; it ends with the JVM. */
    private static final class Server {

        private static final LocalRedshift REDSHIFT = LocalRedshift.start(LocalRedshiftSettings.defaults());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(REDSHIFT::close));
        }
    }

    private TestDatabase() {}

    public static TestDatabase create() {
        TestDatabase database = new TestDatabase();
        server(port()).createDatabase(database.name);
        return database;
    }

    /** Of the server. */
    public static int port() {
        return Server.REDSHIFT.port();
    }

    private static LocalServer server(int port) {
        String url = Server.REDSHIFT.jdbcUrl("dev").replace(":" + port(), ":" + port);
        return new LocalServer(JdbcUrl.parse(url));
    }

    public String url() {
        return Server.REDSHIFT.jdbcUrl(name);
    }

    public ConnectionDetails connection() {
        return server(port()).connectionDetails(name);
    }

    /** The same database, reached through a proxy that listens on another port. */
    public ConnectionDetails connectionThrough(int port) {
        return server(port).connectionDetails(name);
    }

    public Connection connect() throws SQLException {
        return new RedshiftDataSource(connection()).getConnection();
    }

    /** Runs statements, each on its own. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The rows, with their columns joined by {@code |}. */
    public List<String> query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        }
    }
}
