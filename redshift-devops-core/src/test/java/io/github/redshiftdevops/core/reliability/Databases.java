package io.github.redshiftdevops.core.reliability;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import io.github.redshiftdevops.core.local.LocalServer;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A local Redshift with a new database for each trial. */
final class Databases implements AutoCloseable {

    private final LocalRedshift redshift = LocalRedshift.start(LocalRedshiftSettings.defaults());

    private final LocalServer server = new LocalServer(JdbcUrl.parse(redshift.jdbcUrl("dev")));

    private final AtomicInteger count = new AtomicInteger();

    ConnectionDetails create() {
        String name = "trial_" + count.incrementAndGet();
        server.createDatabase(name);
        return server.connectionDetails(name);
    }

    /** The same database, reached through the proxy. */
    ConnectionDetails through(TurnProxy proxy, ConnectionDetails database) {
        String name = database.url().database();
        LocalServer proxied = new LocalServer(
                JdbcUrl.parse(redshift.jdbcUrl("dev").replace(":" + redshift.port(), ":" + proxy.port())));
        return proxied.connectionDetails(name);
    }

    int port() {
        return redshift.port();
    }

    /** The first column of the rows. */
    static List<String> query(ConnectionDetails database, String sql) throws SQLException {
        try (Connection connection = new RedshiftDataSource(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() {
        redshift.close();
    }
}
