package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Map;

/** Where a server listens: for this machine only, and on a Unix socket for this user only. */
sealed interface Endpoint {

    SocketAddress address();

    /** The settings that make the server listen there. */
    Map<String, String> parameters();

    /** The usual one of a platform, for a server with this run directory. */
    static Endpoint on(Platform platform, Path runDirectory) throws IOException {
        return platform.isWindows() ? Loopback.onFreePort() : new UnixSocket(runDirectory);
    }

    /** In a folder that only the server's user and root can enter. */
    record UnixSocket(Path directory) implements Endpoint {

        private static final int PORT = 5432;

        static Path fileIn(Path directory) {
            return directory.resolve(".s.PGSQL." + PORT);
        }

        @Override
        public SocketAddress address() {
            return UnixDomainSocketAddress.of(fileIn(directory));
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of(
                    "listen_addresses",
                    "",
                    "port",
                    Integer.toString(PORT),
                    "unix_socket_directories",
                    quotedInList(directory.toString()),
                    "unix_socket_permissions",
                    "0700");
        }

        /** The parameter is a list, in which a name with a comma or blank stands in double quotes. */
        private static String quotedInList(String directory) {
            return "\"" + directory.replace("\"", "\"\"") + "\"";
        }
    }

    /** TCP, which every user of the machine can connect to. */
    record Loopback(int port) implements Endpoint {

        private static final InetAddress HOST = InetAddress.getLoopbackAddress();

        /** PostgreSQL does not choose a port by itself. Another process may take it before the server does. */
        static Loopback onFreePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, HOST)) {
                return new Loopback(socket.getLocalPort());
            }
        }

        @Override
        public SocketAddress address() {
            return new InetSocketAddress(HOST, port);
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of(
                    "listen_addresses", "127.0.0.1",
                    "port", Integer.toString(port),
                    "unix_socket_directories", "");
        }
    }
}
