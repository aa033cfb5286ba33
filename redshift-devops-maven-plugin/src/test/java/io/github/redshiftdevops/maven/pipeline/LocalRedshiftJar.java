package io.github.redshiftdevops.maven.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A local Redshift that runs from its jar, in a process of its own. Close it to end the process. */
final class LocalRedshiftJar implements AutoCloseable {

    static final String USER = "awsuser";
    private static final Pattern READY =
            Pattern.compile("Local Redshift is ready on (jdbc:redshift://127\\.0\\.0\\.1:(\\d+)/dev\\S*)");

    private final Process process;
    private final Matcher ready;

    private LocalRedshiftJar(Process process, Matcher ready) {
        this.process = process;
        this.ready = ready;
    }

    /** @param s3Root whose sub-folders are the buckets */
    static LocalRedshiftJar start(Path s3Root) throws IOException, InterruptedException {
        Path log = Files.createTempFile(Files.createDirectories(Path.of("target", "pipeline")), "redshift", ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar().toString(),
                        "--port",
                        "0",
                        "--s3-root",
                        s3Root.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new LocalRedshiftJar(process, awaitReady(process, log));
    }

    private static Path jar() throws IOException {
        Path folder = Workspace.repository().resolve("redshift-local/target");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("redshift-local-.*-all\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no redshift-local-<version>-all.jar in " + folder));
        }
    }

    private static Matcher awaitReady(Process process, Path log) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (Instant.now().isBefore(end)) {
            Optional<Matcher> ready =
                    Optional.of(READY.matcher(Files.readString(log))).filter(Matcher::find);
            if (ready.isPresent()) {
                return ready.get();
            }
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        process.destroyForcibly();
        throw new IOException("the local Redshift did not start: " + Files.readString(log));
    }

    String port() {
        return ready.group(2);
    }

    /** For drivers with their default settings, but without TLS. */
    String url() {
        return "jdbc:redshift://127.0.0.1:" + port() + "/dev?ssl=false";
    }

    int count(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), USER, "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }

    /** @throws java.util.concurrent.CompletionException if the process does not end on SIGTERM */
    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
