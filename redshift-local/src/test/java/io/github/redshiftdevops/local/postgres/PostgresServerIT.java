package io.github.redshiftdevops.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    private static final String TWO_STATEMENTS_AND_A_BODY = """
            CREATE FUNCTION pg_catalog.answer() RETURNS int LANGUAGE plpgsql AS $body$
            BEGIN
                -- an empty line after a semicolon;

                RETURN 42; -- 'quoted'
            END $body$;

            CREATE TABLE pg_catalog.made_by_script AS SELECT ';' AS c;
            """;

    @TempDir
    private Path folder;

    @Test
    void starts_answers_and_leaves_nothing() throws IOException, SQLException {
        Host host = TestHost.in(folder);
        try (PostgresServer server = start(host, PostgresSettings.defaults())) {
            assertThat(server.isRunning()).isTrue();
            assertThat(server.superuser()).isEqualTo("postgres");
            assertThat(ProcessHandle.of(server.pid())).isPresent();
            try (TestClient client = TestClient.of(server, "dev")) {
                assertThat(client.query("SELECT current_user")).isEqualTo("postgres");
                assertThat(client.query("SHOW server_encoding")).isEqualTo("UTF8");
                assertThat(client.query("SELECT reset_val FROM pg_settings WHERE name = 'max_connections'"))
                        .isEqualTo("250");
                assertThat(client.query("SELECT setting FROM pg_file_settings WHERE name = 'timezone'"))
                        .isEqualTo("UTC");
            }
        }
        assertThat(host.runRoots().get(0).parent()).isEmptyDirectory();
    }

    @Test
    void lives_in_memory_where_there_is_some_and_leaves_nothing_there() {
        Host usual = Host.detect();
        Host host = new Host(usual.platform(), usual.privileges(), TestHost.SHARED_CACHE, usual.runRoots());
        PostgresServer server = start(host, PostgresSettings.defaults());
        Path socket = Path.of(server.address().toString());
        assertThat(socket).exists();

        server.close();

        assertThat(socket.getParent()).doesNotExist();
    }

    @Test
    void close_can_be_called_again() {
        PostgresServer server = start(TestHost.in(folder), PostgresSettings.defaults());

        server.close();
        server.close();

        assertThat(server.isRunning()).isFalse();
        assertThat(server.pid()).isZero();
    }

    @Test
    void ends_open_sessions_when_it_is_closed() throws SQLException {
        PostgresServer server = start(TestHost.in(folder), PostgresSettings.defaults());
        TestClient client = TestClient.of(server, "dev");
        client.execute("BEGIN");
        client.execute("CREATE TABLE t (i int)");

        server.close();

        assertThatThrownBy(() -> client.query("SELECT 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void template_scripts_are_in_dev_and_in_every_new_database() throws SQLException {
        PostgresSettings settings =
                new PostgresSettings(Optional.empty(), List.of(TWO_STATEMENTS_AND_A_BODY, "SELECT 1"), Map.of());
        try (PostgresServer server = start(TestHost.in(folder), settings)) {
            try (TestClient maintenance = TestClient.of(server, "postgres")) {
                maintenance.execute("CREATE DATABASE more");
            }
            for (String database : List.of("dev", "more")) {
                try (TestClient client = TestClient.of(server, database)) {
                    assertThat(client.query("SELECT answer()")).isEqualTo("42");
                    assertThat(client.query("SELECT c FROM made_by_script")).isEqualTo(";");
                }
            }
        }
    }

    @Test
    void only_scripts_may_change_the_system_catalog() throws SQLException {
        try (PostgresServer server = start(TestHost.in(folder), PostgresSettings.defaults());
                TestClient client = TestClient.of(server, "dev")) {
            assertThatThrownBy(() -> client.execute("CREATE TABLE pg_catalog.t (i int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_script_that_fails_is_reported_with_its_place_and_prepares_nothing() throws IOException {
        String script =
                "CREATE TABLE good (i int);\n\n-- ünïcode 😀 before the place\nSELECT 1; CREATE TABL bad (i int);\n";
        Host host = TestHost.in(folder);
        start(host, PostgresSettings.defaults()).close();
        List<Path> before = prepared();
        PostgresSettings settings = new PostgresSettings(Optional.empty(), List.of("SELECT 1", script), Map.of());

        assertThatThrownBy(() -> start(host, settings))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining(
                        "LR007: template script 2 failed: syntax error at or near \"TABL\" (SQLSTATE 42601)")
                .hasMessageContaining("--> template script 2:4:18")
                .hasMessageContaining(" 4 | SELECT 1; CREATE TABL bad (i int);");
        assertThat(prepared()).isEqualTo(before);
        assertThat(host.runRoots().get(0).parent()).isEmptyDirectory();
    }

    @Test
    void a_script_that_fails_while_it_runs_is_reported_with_its_context() {
        String script =
                "DO $$ BEGIN\n  RAISE EXCEPTION 'no %', 'way' USING HINT = 'do not', DETAIL = 'why not';\nEND $$";
        PostgresSettings settings = new PostgresSettings(Optional.empty(), List.of(script), Map.of());

        assertThatThrownBy(() -> start(TestHost.in(folder), settings))
                .hasMessageContaining("LR007: template script 1 failed: no way (SQLSTATE P0001)")
                .hasMessageContaining("why not")
                .hasMessageContaining("line 2 at RAISE")
                .hasMessageContaining("help: do not");
    }

    @Test
    void a_script_that_ends_its_own_session_is_reported() {
        PostgresSettings settings = new PostgresSettings(
                Optional.empty(), List.of("SELECT pg_terminate_backend(pg_backend_pid())"), Map.of());

        assertThatThrownBy(() -> start(TestHost.in(folder), settings))
                .hasMessageContaining("LR007: template script 1 failed: terminating connection");
    }

    @Test
    void a_script_cannot_wait_for_copied_rows() {
        PostgresSettings settings =
                new PostgresSettings(Optional.empty(), List.of("CREATE TABLE t (i int); COPY t FROM STDIN;"), Map.of());

        assertThatThrownBy(() -> start(TestHost.in(folder), settings))
                .hasMessageContaining("a template script cannot COPY FROM STDIN");
    }

    @Test
    void parameters_reach_the_server_and_win() throws SQLException {
        String value = "it's \\ \"a\"\nvalue = 'x' # ü";
        PostgresSettings settings = new PostgresSettings(
                Optional.empty(), List.of(), Map.of("redshift_local.instance", value, "max_connections", "17"));
        try (PostgresServer server = start(TestHost.in(folder), settings);
                TestClient client = TestClient.of(server, "dev")) {
            assertThat(client.query("SHOW redshift_local.instance")).isEqualTo(value);
            assertThat(client.query("SHOW max_connections")).isEqualTo("17");
        }
    }

    @Test
    void a_parameter_that_the_server_refuses_is_reported_with_the_servers_words() {
        PostgresSettings settings = new PostgresSettings(Optional.empty(), List.of(), Map.of("work_mem", "plenty"));
        Host host = TestHost.in(folder);

        assertThatThrownBy(() -> start(host, settings))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("LR013: PostgreSQL ended while it started")
                .hasMessageContaining("invalid value for parameter \"work_mem\": \"plenty\"");
        assertThat(host.runRoots().get(0).parent()).isEmptyDirectory();
    }

    @Test
    void a_damaged_archive_is_reported_and_not_used() throws IOException {
        Platform platform = Platform.current();
        byte[] whole;
        try (var in = BinaryArchive.on(getClass().getClassLoader(), platform).open()) {
            whole = in.readNBytes(1 << 20);
        }
        Path damaged = Files.write(folder.resolve("damaged.txz"), whole);
        Host host = TestHost.with(folder.resolve("cache"), List.of());

        assertThatThrownBy(() -> Binaries.unpacked(
                        host, new BinaryArchive(damaged.toUri().toURL(), "key")))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("LR004: cannot unpack 'file:")
                .hasMessageContaining("delete the jar");
        assertThat(host.cache().binaries()).isEmptyDirectory();
    }

    private static List<Path> prepared() throws IOException {
        try (Stream<Path> entries = Files.list(TestHost.SHARED_CACHE.prepared())) {
            return entries.sorted().toList();
        }
    }

    private static PostgresServer start(Host host, PostgresSettings settings) {
        return PostgresServer.start(settings, host);
    }
}
