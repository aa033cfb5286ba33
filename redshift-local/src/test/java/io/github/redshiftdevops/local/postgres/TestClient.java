package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL JDBC driver over the socket of a server. */
final class TestClient implements AutoCloseable {

    private final Connection connection;

    private TestClient(Connection connection) {
        this.connection = connection;
    }

    static TestClient of(PostgresServer server, String database) throws SQLException {
        return of(server.address(), database);
    }

    static TestClient of(SocketAddress address, String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("sslmode", "disable");
        properties.setProperty("gssEncMode", "disable");
        if (address instanceof UnixDomainSocketAddress unix) {
            properties.setProperty("socketFactory", UnixSocketFactory.class.getName());
            properties.setProperty("socketFactoryArg", unix.getPath().toString());
        }
        int port = address instanceof InetSocketAddress tcp ? tcp.getPort() : 5432;
        return new TestClient(
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties));
    }

    /** The first column of the first row. */
    @Nullable
    String query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Named in the driver's properties. */
    public static final class UnixSocketFactory extends SocketFactory {

        private final Path file;

        /** Called by the driver. */
        public UnixSocketFactory(String file) {
            this.file = Path.of(file);
        }

        @Override
        public Socket createSocket() {
            return new UnixSocket(file);
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class UnixSocket extends Socket {

        private final Path file;
        private @Nullable SocketChannel channel;

        UnixSocket(Path file) {
            this.file = file;
        }

        @Override
        public void connect(SocketAddress ignored, int timeout) throws IOException {
            channel = SocketChannel.open(UnixDomainSocketAddress.of(file));
        }

        private SocketChannel channel() throws IOException {
            if (channel == null) {
                throw new IOException("not connected");
            }
            return channel;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return Channels.newInputStream(channel());
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return Channels.newOutputStream(channel());
        }

        @Override
        public synchronized void close() throws IOException {
            super.close();
            channel().close();
        }
    }
}
