package io.github.redshiftdevops.local.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A session of the Redshift driver, with a bucket and a schema of its own, on the one local Redshift of this JVM whose S3 is
 * a folder.
 */
public final class S3Session implements AutoCloseable {

    private static final Path ROOT = root();
    private static final LocalRedshift SERVER =
            LocalRedshift.start(LocalRedshiftSettings.defaults().withS3Root(ROOT));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(S3Session::end));
    }

    private final String bucket = "b" + UUID.randomUUID().toString().substring(0, 8);
    private final Connection connection;
    private final Statement statement;

    private static void end() {
        SERVER.close();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        try {
            return Files.createTempDirectory("redshift-local-s3");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens one. */
    public S3Session() throws SQLException, IOException {
        Files.createDirectory(folder());
        connection = DriverManager.getConnection(SERVER.jdbcUrl("dev"), "dev", "");
        statement = connection.createStatement();
        execute("create schema " + bucket);
        execute("set search_path to " + bucket);
    }

    /** The folder of the bucket. */
    public Path folder() {
        return ROOT.resolve(bucket);
    }

    /** The connection. */
    public Connection connection() {
        return connection;
    }

    /** A URL in the bucket. */
    public String url(String key) {
        return "s3://" + bucket + "/" + key;
    }

    /** Executes a statement; {@code @} stands for the bucket's URL. Returns the last notice, or an empty text. */
    public String execute(String sql) throws SQLException {
        statement.clearWarnings();
        statement.execute(inBucket(sql));
        String last = "";
        for (SQLWarning notice = statement.getWarnings(); notice != null; notice = notice.getNextWarning()) {
            last = String.valueOf(notice.getMessage());
        }
        return last;
    }

    private String inBucket(String sql) {
        return sql.replace("@", url(""));
    }

    /** The rows of a query, the columns of each joined by {@code |}; NULL is {@code null}. */
    public List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet result = select.executeQuery(inBucket(query))) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
            }
        }
        return rows;
    }

    /** Writes an object. */
    public void object(String key, String content) throws IOException {
        object(key, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes an object. */
    public void object(String key, byte[] content) throws IOException {
        Path file = folder().resolve(key);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** Reads an object. */
    public String text(String key) throws IOException {
        return Files.readString(folder().resolve(key));
    }

    /** The keys of all objects. */
    public List<String> keys() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Asserts that a statement fails. */
    public void assertFails(String sql, String sqlState, String message) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(sql))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo(sqlState));
    }

    @Override
    public void close() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        execute("drop schema " + bucket + " cascade");
        connection.close();
    }
}
