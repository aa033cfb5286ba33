import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import io.github.redshiftdevops.local.catalog.Catalog;
import io.github.redshiftdevops.local.gateway.Gateway;
import io.github.redshiftdevops.local.gateway.GatewaySettings;
import io.github.redshiftdevops.local.postgres.PostgresServer;
import io.github.redshiftdevops.local.postgres.PostgresSettings;
import io.github.redshiftdevops.local.s3.DatabaseStores;
import io.github.redshiftdevops.local.s3.LocalFolderStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The gateway against the PostgreSQL behind it, by turns in one run; see the README beside it. */
class GatewayBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 9);
    private static final int QUERIES = 3_000;
    private static final Path S3 = temporary();
    private static UnixDomainSocketAddress socket;

    interface Work {
        void run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1) {
            first();
            return;
        }
        rows(S3.resolve("bench/rows.csv"));
        var settings = new PostgresSettings(Optional.empty(), Catalog.scripts(), Map.of());
        try (PostgresServer postgres = PostgresServer.start(settings);
                Gateway gateway = Gateway.open(
                        new GatewaySettings(0, Optional.empty(), Optional.empty()),
                        postgres.address(),
                        postgres.superuser(),
                        new DatabaseStores(new LocalFolderStore(S3)))) {
            socket = (UnixDomainSocketAddress) postgres.address();
            try (Connection local = connect("127.0.0.1:" + gateway.port() + "/dev", postgres.superuser(), false);
                    Connection direct = connect("127.0.0.1:1/dev", postgres.superuser(), true)) {
                selects(local, direct);
                bulk(local, direct);
                copy(local, postgres.superuser());
            }
        }
        start(arguments);
        databases();
    }

    private static Connection connect(String place, String user, boolean direct) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", "");
        properties.setProperty("ssl", "false");
        properties.setProperty("enableFetchRingBuffer", "false");
        if (direct) {
            properties.setProperty("socketFactory", StrippingSocketFactory.class.getName());
        }
        return DriverManager.getConnection("jdbc:redshift://" + place, properties);
    }

    private static void selects(Connection local, Connection direct) throws Exception {
        compare(QUERIES + " times select 1, simple statement", () -> selects(local, QUERIES), () -> selects(direct, QUERIES));
    }

    private static void selects(Connection connection, int count) throws Exception {
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < count; i++) {
                try (ResultSet result = statement.executeQuery("select 1")) {
                    result.next();
                }
            }
        }
    }

    private static void bulk(Connection local, Connection direct) throws Exception {
        compare("500,000 rows", () -> read(local), () -> read(direct));
    }

    private static void read(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select g as a, 'row ' || g as b, g * 1.5 as c from generate_series(1, 500000) g")) {
            while (result.next()) {
                result.getInt(1);
            }
        }
    }

    private static void rows(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (int i = 0; i < 100_000; i++) {
                out.print(i + ",\"customer " + i + "\"," + i * 0.25 + ",2024-01-15,some text about nothing\n");
            }
        }
    }

    private static void copy(Connection local, String user) throws Exception {
        String file = S3.resolve("bench/rows.csv").toString();
        try (Statement statement = local.createStatement()) {
            statement.execute("create table bench (a int, b varchar(40), c decimal(18, 2), d date, e varchar(100))");
            compare(
                    "COPY of 100,000 rows, against psql's \\copy into the same table",
                    () -> {
                        statement.execute("delete from bench");
                        statement.execute("copy bench from 's3://bench/rows.csv' iam_role default csv");
                    },
                    () -> {
                        statement.execute("delete from bench");
                        psql(user, "\\copy bench from '" + file + "' with (format csv)");
                    });
        }
    }

    private static void psql(String user, String command) throws Exception {
        Process psql = new ProcessBuilder(
                        "psql", "-q", "-h", socket.getPath().getParent().toString(), "-U", user, "-d", "dev", "-c", command)
                .inheritIO()
                .start();
        if (psql.waitFor() != 0) {
            throw new IllegalStateException("psql failed");
        }
    }

    /** By turns, so that what else the machine does hits both; medians. */
    private static void compare(String what, Work gateway, Work postgres) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = -2; round < ROUNDS; round++) {
            double mine = millis(gateway);
            double other = millis(postgres);
            if (round >= 0) {
                ours.add(mine);
                theirs.add(other);
                ratios.add(mine / other);
            }
        }
        System.out.printf(
                "%s: %.0f ms, PostgreSQL %.0f ms, median of %d ratios %.2f (%.2f to %.2f)%n",
                what, median(ours), median(theirs), ROUNDS, median(ratios), Collections.min(ratios), Collections.max(ratios));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double millis(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void start(String[] arguments) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            times.add(millis(() -> {
                Process process = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "GatewayBenchmark",
                                "first")
                        .redirectErrorStream(true)
                        .start();
                process.getInputStream().transferTo(System.out);
                process.waitFor();
            }));
        }
        System.out.printf("start of a JVM to the end of the first CALL: %.0f ms, median of %d%n", median(times), ROUNDS);
    }

    private static void first() throws Exception {
        LocalRedshift server = LocalRedshift.start(LocalRedshiftSettings.defaults());
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("dev"), "bench", "");
                Statement statement = connection.createStatement()) {
            migrate(statement);
            statement.execute("call fill()");
        }
        Runtime.getRuntime().halt(0); // what it does after the CALL is not measured; the janitor removes what is left
    }

    private static void migrate(Statement statement) throws Exception {
        for (int i = 0; i < 10; i++) {
            statement.execute("create table t" + i + " (id bigint identity(1, 1), name varchar(max) encode lzo) distkey(id)");
        }
        statement.execute("create procedure fill() as $$ begin insert into t1 (name) values ('x'); end $$ language plpgsql");
    }

    private static void databases() throws Exception {
        try (LocalRedshift server = LocalRedshift.start(LocalRedshiftSettings.defaults())) {
            try (Connection connection = DriverManager.getConnection(server.jdbcUrl("dev"), "bench", "");
                    Statement statement = connection.createStatement()) {
                statement.execute("call redshift_local.create_database('migrated')");
                try (Connection migrated = DriverManager.getConnection(server.jdbcUrl("migrated"), "bench", "");
                        Statement migration = migrated.createStatement()) {
                    migrate(migration);
                }
                List<Double> times = new ArrayList<>();
                for (int i = 0; i < ROUNDS * 3; i++) {
                    String name = "clone" + i;
                    times.add(millis(() -> statement.execute(
                            "call redshift_local.clone_database('migrated', '" + name + "')")));
                }
                System.out.printf("copy of a migrated database: %.0f ms, median of %d%n", median(times), times.size());
            }
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("benchmark");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** PostgreSQL refuses what the Redshift driver says about itself when it connects; this leaves it out. */
    public static final class StrippingSocketFactory extends javax.net.SocketFactory {

        private static final Set<String> KNOWN =
                Set.of("user", "database", "client_encoding", "datestyle", "timezone", "extra_float_digits");

        public StrippingSocketFactory() {}

        @Override
        public Socket createSocket() throws IOException {
            SocketChannel channel = SocketChannel.open(socket);
            OutputStream out = Channels.newOutputStream(channel);
            InputStream in = Channels.newInputStream(channel);
            return new Socket() {
                private boolean stripped;

                @Override
                public void connect(SocketAddress endpoint, int timeout) {}

                @Override
                public InputStream getInputStream() {
                    return in;
                }

                @Override
                public OutputStream getOutputStream() {
                    return stripped ? out : new OutputStream() {
                        @Override
                        public void write(int b) throws IOException {
                            out.write(b);
                        }

                        @Override
                        public void write(byte[] bytes, int offset, int length) throws IOException {
                            if (stripped) {
                                out.write(bytes, offset, length);
                            } else {
                                stripped = true;
                                out.write(strip(bytes, offset, length));
                            }
                        }
                    };
                }

                @Override
                public void setTcpNoDelay(boolean on) {}

                @Override
                public void setKeepAlive(boolean on) {}

                @Override
                public void setSoTimeout(int timeout) {}

                @Override
                public int getSoTimeout() {
                    return 0;
                }

                @Override
                public boolean isConnected() {
                    return true;
                }

                @Override
                public boolean isClosed() {
                    return !channel.isOpen();
                }

                @Override
                public void close() throws IOException {
                    channel.close();
                }
            };
        }

        private static byte[] strip(byte[] bytes, int offset, int length) {
            String[] fields = new String(bytes, offset + 8, length - 8, StandardCharsets.UTF_8).split("\0", -1);
            StringBuilder kept = new StringBuilder();
            for (int i = 0; i + 1 < fields.length; i += 2) {
                if (KNOWN.contains(fields[i].toLowerCase())) {
                    kept.append(fields[i]).append('\0').append(fields[i + 1]).append('\0');
                }
            }
            byte[] body = kept.append('\0').toString().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(8 + body.length).putInt(8 + body.length).putInt(196_608).put(body).array();
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, java.net.InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(java.net.InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(java.net.InetAddress host, int port, java.net.InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
