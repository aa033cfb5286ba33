package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import io.github.redshiftdevops.core.local.LocalServer;
import io.github.redshiftdevops.core.targets.Database;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A server with databases to compare, and another one with scratch databases. */
final class Databases implements AutoCloseable {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final LocalRedshift target = LocalRedshift.start(LocalRedshiftSettings.defaults());

    private final LocalRedshift scratch = LocalRedshift.start(LocalRedshiftSettings.defaults());

    Database create() {
        String name = "target_" + NUMBERS.incrementAndGet();
        LocalServer server = server(target);
        server.createDatabase(name);
        return server.database(name, target.instanceId());
    }

    ScratchDatabase scratch() {
        String name = "scratch_" + NUMBERS.incrementAndGet();
        LocalServer server = server(scratch);
        server.createDatabase(name);
        return new ScratchDatabase() {

            @Override
            public ConnectionDetails connection() {
                return server.connectionDetails(name);
            }

            @Override
            public void close() {
                server.dropDatabase(name);
            }
        };
    }

    void onBoth(String... statements) throws SQLException {
        onTarget(statements);
        on(scratch, statements);
    }

    void onTarget(String... statements) throws SQLException {
        on(target, statements);
    }

    private static void on(LocalRedshift redshift, String... statements) throws SQLException {
        try (Connection connection = new RedshiftDataSource(server(redshift).connectionDetails("dev")).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static LocalServer server(LocalRedshift redshift) {
        return new LocalServer(JdbcUrl.parse(redshift.jdbcUrl("dev")));
    }

    @Override
    public void close() {
        target.close();
        scratch.close();
    }
}
