package io.github.redshiftdevops.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class MainIT {

    private static final String READY = "Local Redshift is ready on ";

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatATestLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void itPrintsOneLineWhenItIsReadyAndEndsWithZeroOnSigterm() throws Exception {
        Process server = start("--port", "0");
        BufferedReader out = out(server);
        String url = readyUrl(out);

        assertThat(url).matches("jdbc:redshift://127\\.0\\.0\\.1:[0-9]+/dev");
        assertThat(one(url + "?ssl=false", "anybody", "")).isEqualTo("1");

        assertThat(stop(server)).isZero();
        assertThat(out.readLine()).isNull();
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(url + "?ssl=false", "anybody", ""));
    }

    @Test
    void aUserLogsInWithThePasswordOfTheFile() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "s3cr3t\n");
        String url = readyUrl(out(start("--port=0", "--user=me", "--password-file=" + password))) + "?ssl=false";

        assertThat(one(url, "me", "s3cr3t")).isEqualTo("1");
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> DriverManager.getConnection(url, "me", "wrong"));
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(url, "other", "s3cr3t"));
    }

    @Test
    void databasesAreKeptInTheDataFolder() throws Exception {
        String data = "--data=" + folder.resolve("data");
        Process first = start("--port=0", data);
        execute(readyUrl(out(first)), "create table kept as select 1 as one");
        assertThat(stop(first)).isZero();

        Process second = start("--port=0", data);
        String url = readyUrl(out(second));
        try (Connection connection = DriverManager.getConnection(url + "?ssl=false", "dev", "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select one from kept")) {
            assertThat(result.next()).isTrue();
        }
        assertThat(stop(second)).isZero();
    }

    @Test
    void anObjectMayBeLargerThanTheMemory() throws Exception {
        Path object = Files.createDirectory(folder.resolve("large")).resolve("rows");
        byte[] rows = ("1|" + "x".repeat(1021) + "\n").repeat(1024).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(object)) {
            for (int megabyte = 0; megabyte < 80; megabyte++) {
                out.write(rows);
            }
        }
        String url = readyUrl(out(startWithMemory("-Xmx40m", "--port=0", "--s3-root=" + folder)));

        execute(url, "create table t (n int, filling varchar(1100))");
        execute(url, "copy t from 's3://large/rows' iam_role default");
        execute(url, "unload ('select * from t') to 's3://large/again/' iam_role default");

        assertThat(Files.size(folder.resolve("large/again/0000_part_00"))).isEqualTo(Files.size(object));
    }

    private Process startWithMemory(String limit, String... arguments) throws IOException {
        List<String> command = command(arguments);
        command.add(1, limit);
        return start(command);
    }

    @Test
    void aPortInUseIsOneMessageAndNoStackTrace() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process server = start("--port", Integer.toString(taken.getLocalPort()));
            String err = new String(server.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(server.waitFor()).isEqualTo(1);
            assertThat(err)
                    .startsWith("[ERROR] ")
                    .contains(Integer.toString(taken.getLocalPort()))
                    .doesNotContain("\tat ");
        }
    }

    private Process start(String... arguments) throws IOException {
        return start(command(arguments));
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Process start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    /** Sends SIGTERM, as the process itself cannot without closing our end of its streams. */
    private static int stop(Process process) throws InterruptedException {
        process.toHandle().destroy();
        return process.waitFor();
    }

    private static BufferedReader out(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String readyUrl(BufferedReader out) throws IOException {
        String line = out.readLine();
        assertThat(line).startsWith(READY);
        return line.substring(READY.length());
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url + "?ssl=false", "dev", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(String url, String user, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select 1")) {
            result.next();
            return result.getString(1);
        }
    }
}
