import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Our goal migrate against flyway-maven-plugin's, by turns in one run; see the README beside it. */
class MigrateBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int LATENCY = Integer.getInteger("latency", 20);
    private static final List<Integer> FILES = List.of(1, 1_000, 2_500, 5_000);
    private static final Path FOLDER = temporary();
    private static LocalRedshift redshift;
    private static int databases;

    /** What runs: a goal in a pom. */
    record Tool(String name, String goal, Path pom) {}

    /** What a run cost. */
    record Cost(double seconds, int connections, int turns, long commits) {}

    private static final Tool FLYWAY = new Tool(
            "flyway-maven-plugin 13.1.0",
            "org.flywaydb:flyway-maven-plugin:13.1.0:migrate",
            pom("flyway", """
                    <plugin>
                      <groupId>org.flywaydb</groupId>
                      <artifactId>flyway-maven-plugin</artifactId>
                      <version>13.1.0</version>
                      <dependencies>
                        <dependency>
                          <groupId>org.flywaydb</groupId>
                          <artifactId>flyway-database-redshift</artifactId>
                          <version>12.4.0</version>
                        </dependency>
                        <dependency>
                          <groupId>com.amazon.redshift</groupId>
                          <artifactId>redshift-jdbc42</artifactId>
                          <version>2.3.0</version>
                        </dependency>
                      </dependencies>
                    </plugin>"""));

    private static final Tool OURS = new Tool(
            "redshift-devops-maven-plugin",
            "io.github.redshiftdevops:redshift-devops-maven-plugin:1.0.0:migrate",
            pom("ours", ""));

    public static void main(String[] arguments) throws Exception {
        try (LocalRedshift server = LocalRedshift.start(LocalRedshiftSettings.defaults())) {
            redshift = server;
            Path one = migrations(1);
            Path fifty = migrations(50);
            for (Tool tool : List.of(FLYWAY, OURS)) {
                migrate(tool, database(), one, 0); // whatever Maven must fetch
                turns(tool, one, fifty);
            }
            fiftyPending(fifty);
            manyFiles();
        }
    }

    private static void turns(Tool tool, Path one, Path fifty) throws Exception {
        Cost first = migrate(tool, database(), one, 0);
        String database = database();
        Cost all = migrate(tool, database, fifty, 0);
        Cost nothing = migrate(tool, database, fifty, 0);
        System.out.printf(
                "%s: nothing to do %d round trips on %d connections, %d commits; 1 migration %d round trips, %d"
                        + " commits;"
                        + " 50 migrations %d (%.1f for each further one), %d commits%n",
                tool.name(),
                nothing.turns(),
                nothing.connections(),
                nothing.commits(),
                first.turns(),
                first.commits(),
                all.turns(),
                (all.turns() - first.turns()) / 49.0,
                all.commits());
    }

    private static void fiftyPending(Path fifty) throws Exception {
        List<Double> flyway = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            flyway.add(migrate(FLYWAY, database(), fifty, LATENCY).seconds());
            ours.add(migrate(OURS, database(), fifty, LATENCY).seconds());
        }
        compare("50 pending migrations at " + LATENCY + " ms, the whole of Maven", flyway, ours);
    }

    private static void manyFiles() throws Exception {
        for (int files : FILES) {
            Path folder = migrations(files);
            String large = applied(files);
            List<Double> flyway = new ArrayList<>();
            List<Double> ours = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                flyway.add(migrate(FLYWAY, large, folder, 0).seconds());
                ours.add(migrate(OURS, large, folder, 0).seconds());
            }
            compare(files + " applied migrations, the whole of Maven", flyway, ours);
        }
    }

    private static void compare(String what, List<Double> flyway, List<Double> ours) {
        System.out.printf(
                "%s: flyway-maven-plugin %.2f s %s, ours %.2f s %s, ratio %.2f%n",
                what, median(flyway), span(flyway), median(ours), span(ours), median(ours) / median(flyway));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String span(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return String.format("(%.2f to %.2f)", sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** Runs the goal through a proxy. */
    private static Cost migrate(Tool tool, String database, Path migrations, int latency) throws Exception {
        int port = freePort();
        Process proxy = new ProcessBuilder(
                        java(),
                        "redshift-devops-core/src/test/java/io/github/redshiftdevops/core/reliability/TurnProxy.java",
                        "" + port,
                        "" + redshift.port(),
                        "" + latency)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        awaitListening(port);
        long commitsBefore = commits(database);
        long start = System.nanoTime();
        double seconds;
        try {
            maven(tool, "jdbc:redshift://127.0.0.1:" + port + "/" + database + "?ssl=false", migrations);
            seconds = (System.nanoTime() - start) / 1e9;
        } finally {
            proxy.toHandle().destroy(); // Process.destroy would close its output
        }
        String counted = new String(proxy.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher matcher = Pattern.compile("connections=(\\d+) round_trips=(\\d+)").matcher(counted);
        if (!matcher.find()) {
            throw new IllegalStateException("the proxy said: " + counted);
        }
        return new Cost(
                seconds,
                Integer.parseInt(matcher.group(1)) - 1, // the probe
                Integer.parseInt(matcher.group(2)),
                commits(database) - commitsBefore);
    }

    private static void maven(Tool tool, String url, Path migrations) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("maven", "mvn"), "-B", "-f", tool.pom().toString(), tool.goal()));
        String repository = System.getProperty("repository");
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        String prefix = tool == OURS ? "redshift" : "flyway";
        command.addAll(List.of(
                "-D" + prefix + ".url=" + url,
                "-D" + prefix + ".user=dev",
                "-Dflyway.locations=filesystem:" + migrations));
        Path output = FOLDER.resolve("maven.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("REDSHIFT_PASSWORD", "the local Redshift asks for none");
        Process maven = builder.start();
        if (maven.waitFor() != 0) {
            throw new IllegalStateException(tool.name() + " failed:\n" + Files.readString(output));
        }
    }

    private static void awaitListening(int port) throws Exception {
        for (int i = 0; i < 600; i++) {
            try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("the proxy does not listen");
    }

    /** Of all sessions of the database that have ended; a query outside of a transaction counts as one. */
    private static long commits(String database) throws Exception {
        TimeUnit.MILLISECONDS.sleep(1_500); // PostgreSQL tells its statistics late
        try (Connection connection = DriverManager.getConnection(redshift.jdbcUrl("dev"), "dev", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select xact_commit from pg_stat_database where datname = '" + database + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String database() throws Exception {
        String name = "benchmark_" + ++databases;
        try (Connection connection = DriverManager.getConnection(redshift.jdbcUrl("dev"), "dev", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return name;
    }

    /** Makes a folder with as many migrations. */
    private static Path migrations(int count) throws IOException {
        Path folder = Files.createDirectories(FOLDER.resolve("migrations" + count));
        for (int i = 1; i <= count; i++) {
            Files.writeString(folder.resolve("V" + i + "__t" + i + ".sql"), sql(i));
        }
        return folder;
    }

    private static String sql(int i) {
        return "create table t" + i + " (id int, name varchar(20));\n";
    }

    /** A database whose history says that as many migrations have been applied. */
    private static String applied(int count) throws Exception {
        String database = database();
        migrate(OURS, database, migrations(1), 0);
        try (Connection connection = DriverManager.getConnection(redshift.jdbcUrl(database), "dev", "");
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            for (int i = 2; i <= count; i++) {
                rows.add("(%1$d, '%1$d', 't%1$d', 'SQL', 'V%1$d__t%1$d.sql', %2$d, 'dev', 1, true)"
                        .formatted(i, checksum(sql(i).strip())));
                if (rows.size() == 500 || i == count) {
                    statement.execute("insert into flyway_schema_history (installed_rank, version, description, type,"
                            + " script, checksum, installed_by, execution_time, success) values "
                            + String.join(", ", rows));
                    rows.clear();
                }
            }
        }
        return database;
    }

    private static int checksum(String line) {
        CRC32 crc = new CRC32();
        crc.update(line.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    private static Path pom(String name, String plugin) {
        try {
            Path folder = Files.createDirectories(FOLDER.resolve(name));
            return Files.writeString(
                    folder.resolve("pom.xml"),
                    """
                    <project xmlns="http://maven.apache.org/POM/4.0.0">
                      <modelVersion>4.0.0</modelVersion>
                      <groupId>benchmark</groupId>
                      <artifactId>%s</artifactId>
                      <version>1</version>
                      <packaging>pom</packaging>
                      <build><plugins>%s</plugins></build>
                    </project>
                    """.formatted(name, plugin));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("migrate-benchmark");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
