package io.github.redshiftdevops.local.catalog;

import io.github.redshiftdevops.local.postgres.PostgresServer;
import io.github.redshiftdevops.local.postgres.PostgresSettings;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A PostgreSQL with the catalog and without a gateway, for tests. */
public final class CatalogServer implements AutoCloseable {

    private final PostgresServer server;

    /** Starts one. */
    public CatalogServer() {
        server = PostgresServer.start(new PostgresSettings(Optional.empty(), Catalog.scripts(), Map.of()));
    }

    /** Makes an empty database and connects to it; the caller closes the connection. */
    public Connection freshDatabase(String name) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database \"" + name + "\" template template1");
        }
        return connect(name);
    }

    /** Connects to a database; the caller closes the connection. */
    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", server.superuser());
        properties.setProperty("sslmode", "disable");
        properties.setProperty("gssEncMode", "disable");
        String hostAndPort = "localhost";
        if (server.address() instanceof UnixDomainSocketAddress unix) {
            properties.setProperty("socketFactory", UnixSocketFactory.class.getName());
            properties.setProperty("socketFactoryArg", unix.getPath().toString());
        } else if (server.address() instanceof InetSocketAddress tcp) {
            hostAndPort = "127.0.0.1:" + tcp.getPort();
        }
        return DriverManager.getConnection("jdbc:postgresql://" + hostAndPort + "/" + database, properties);
    }

    @Override
    public void close() {
        server.close();
    }
}
