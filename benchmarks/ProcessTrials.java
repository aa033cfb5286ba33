import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.local.LocalServer;
import io.github.redshiftdevops.core.migrate.FlywaySettings;
import io.github.redshiftdevops.core.migrate.FlywaySources;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Migrations in processes of their own: eight at once, and one that is killed (SIGKILL) at a random time and followed by
 * another. Each migration leaves a row of its own, which shows what ran twice. See the README beside it.
 */
class ProcessTrials {

    private static final int RUNS = 8;
    private static final int MIGRATIONS = 10;
    private static final String[] ISOLATIONS = {"read committed", "repeatable read", "serializable"};
    private static int databases;

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            child(arguments[0], Path.of(arguments[1]), arguments[2]);
            return;
        }
        Path folder = project();
        try (LocalRedshift redshift = LocalRedshift.start(LocalRedshiftSettings.defaults())) {
            for (int round = 0; round < Integer.getInteger("rounds", 6); round++) {
                race(redshift, folder, ISOLATIONS[round % ISOLATIONS.length]);
            }
            kills(redshift, folder);
        }
    }

    private static void child(String url, Path folder, String isolation) {
        FlywaySettings settings = FlywaySettings.of(new FlywaySources(
                folder,
                Map.of(
                        "locations", "filesystem:" + folder,
                        "initSql", "set default_transaction_isolation to '" + isolation + "'"),
                Map.of(),
                Map.of(),
                Map.of()));
        ProgressLog log = new ProgressLog() {
            @Override
            public void info(String line) {
                System.out.println(line);
            }

            @Override
            public void warn(String line) {
                System.out.println(line);
            }

            @Override
            public void debug(String line) {}
        };
        JdbcUrl parsed = JdbcUrl.parse(url);
        System.out.println(
                new Migrations(new MigrationSettings(folder, ProcessTrials.class.getClassLoader(), settings), log)
                        .migrate(new LocalServer(parsed).connectionDetails(parsed.database()))
                        .summary());
    }

    private static void race(LocalRedshift redshift, Path folder, String isolation) throws Exception {
        String url = database(redshift);
        List<Process> processes = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < RUNS; i++) {
            processes.add(process(url, folder, isolation));
        }
        int failed = 0;
        for (Process process : processes) {
            failed += process.waitFor() == 0 ? 0 : 1;
        }
        System.out.printf(
                "%d processes at once, %s: %d failed, %s, %.1f s%n",
                RUNS, isolation, failed, state(url), (System.nanoTime() - start) / 1e9);
    }

    private static void kills(LocalRedshift redshift, Path folder) throws Exception {
        String url = database(redshift);
        long start = System.nanoTime();
        process(url, folder, ISOLATIONS[0]).waitFor();
        int whole = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Random random = new Random(42);
        int killed = 0;
        int begun = 0;
        int right = 0;
        int trials = Integer.getInteger("kills", 20);
        for (int trial = 0; trial < trials; trial++) {
            url = database(redshift);
            Process process = process(url, folder, ISOLATIONS[0]);
            // Whether the JVM has come as far as the database, then anywhere in what follows.
            boolean ended = process.waitFor(whole / 3 + random.nextInt(whole), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            killed += ended ? 0 : 1;
            begun += hasHistory(url) ? 1 : 0;
            int status = process(url, folder, ISOLATIONS[0]).waitFor();
            right += status == 0 && state(url).equals("right") ? 1 : 0;
        }
        System.out.printf(
                "%d trials with kill -9 within %d ms: %d killed before their end, %d after the history was there; right"
                        + " after the next run: %d%n",
                trials, whole + whole / 3, killed, begun, right);
    }

    private static Process process(String url, Path folder, String isolation) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "ProcessTrials",
                        url,
                        folder.toString(),
                        isolation)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "runs.log")))
                .start();
    }

    private static boolean hasHistory(String url) throws Exception {
        return !query(url, "select relname from pg_class where relname = 'flyway_schema_history'")
                .isEmpty();
    }

    /** {@code right}, or what is wrong. */
    private static String state(String url) throws Exception {
        List<String> expected =
                IntStream.rangeClosed(1, MIGRATIONS).mapToObj(Integer::toString).toList();
        List<String> done = query(url, "select version from done order by version");
        List<String> history =
                query(url, "select version from flyway_schema_history where success order by installed_rank");
        List<String> failed = query(url, "select version from flyway_schema_history where not success");
        return done.equals(expected) && history.equals(expected) && failed.isEmpty()
                ? "right"
                : "WRONG: done " + done + ", history " + history + ", failed " + failed;
    }

    private static List<String> query(String url, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, "dev", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static String database(LocalRedshift redshift) {
        String name = "trial_" + ++databases;
        new LocalServer(JdbcUrl.parse(redshift.jdbcUrl("dev"))).createDatabase(name);
        return redshift.jdbcUrl(name);
    }

    private static Path project() throws Exception {
        Path folder = Files.createTempDirectory("process-trials");
        Files.writeString(
                folder.resolve("V1__done.sql"), "create table done (version int); insert into done values (1);");
        for (int i = 2; i <= MIGRATIONS; i++) {
            Files.writeString(
                    folder.resolve("V" + i + "__t" + i + ".sql"),
                    "create table t" + i + " (id int);\ninsert into done values (" + i + ");\n");
        }
        return folder;
    }
}
