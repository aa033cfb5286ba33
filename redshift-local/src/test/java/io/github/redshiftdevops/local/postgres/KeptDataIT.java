package io.github.redshiftdevops.local.postgres;

import static io.github.redshiftdevops.local.postgres.TestJvm.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeptDataIT {

    @TempDir
    private Path folder;

    private Host host = TestHost.in(Path.of(""));

    private Path kept = Path.of("");

    @BeforeEach
    void chooseFolder() {
        host = TestHost.in(folder);
        kept = folder.resolve("deep/kept data");
    }

    @Test
    void databases_survive_a_restart() throws SQLException {
        try (PostgresServer server = start();
                TestClient client = TestClient.of(server, "dev")) {
            client.execute("CREATE TABLE t AS SELECT 7 AS i");
        }
        try (PostgresServer server = start();
                TestClient client = TestClient.of(server, "dev")) {
            assertThat(client.query("SELECT i FROM t")).isEqualTo("7");
            assertThat(client.query("SHOW fsync")).isEqualTo("on");
            assertThat(client.query("SHOW full_page_writes")).isEqualTo("on");
        }
        assertThat(host.runRoots().get(0).parent()).isEmptyDirectory();
        assertThat(kept.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void an_empty_folder_is_as_good_as_none() throws IOException {
        Files.createDirectories(kept);

        start().close();

        assertThat(kept.resolve("cluster/PG_VERSION")).exists();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void databases_survive_kill_9_of_the_jvm_and_can_be_used_at_once() throws IOException, SQLException {
        try (TestJvm jvm = holder().awaitReady()) {
            ProcessHandle watchdog = jvm.watchdog();
            try (TestClient client = TestClient.of(jvm.address(), "dev")) {
                client.execute("CREATE TABLE t AS SELECT 7 AS i");
            }

            jvm.kill();

            try (PostgresServer server = start();
                    TestClient client = TestClient.of(server, "dev")) {
                assertThat(client.query("SELECT i FROM t")).isEqualTo("7");
            }
            assertThat(eventually(() -> !watchdog.isAlive())).isTrue();
            assertThat(host.runRoots().get(0).parent()).isEmptyDirectory();
        }
    }

    @Test
    void a_folder_in_use_by_another_process_is_refused() throws IOException {
        try (TestJvm jvm = holder().awaitReady()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(PostgresException.class)
                    .hasMessageContaining(
                            "LR010: the data directory '" + kept + "' is in use by another local Redshift")
                    .hasMessageContaining("help: end it, or choose another folder");
            assertThat(jvm.postmaster().isAlive()).isTrue();
            assertThat(jvm.end()).isZero();
        }
    }

    @Test
    void a_folder_in_use_by_the_same_process_is_refused_and_free_afterwards() {
        try (PostgresServer server = start()) {
            assertThatThrownBy(this::start).hasMessageContaining("LR010");
            assertThatThrownBy(this::start).hasMessageContaining("LR010");
            assertThat(server.isRunning()).isTrue();
        }
        start().close();
    }

    @Test
    void a_folder_is_free_again_after_a_failed_start() {
        PostgresSettings bad = new PostgresSettings(Optional.of(kept), List.of("SELECT 1"), Map.of("work_mem", "x"));

        assertThatThrownBy(() -> PostgresServer.start(bad, host)).hasMessageContaining("LR013");

        start().close();
    }

    @Test
    void a_folder_with_other_things_is_refused_and_untouched() throws IOException {
        Path letter = Files.writeString(Files.createDirectories(kept).resolve("letter.txt"), "dear");

        assertThatThrownBy(this::start)
                .hasMessageContaining("LR011: the data directory '" + kept + "' holds 'letter.txt'")
                .hasMessageContaining("help: choose an empty folder");
        assertThat(kept.toFile().list()).containsExactly(letter.getFileName().toString());
    }

    @Test
    void a_cluster_of_somebody_else_is_refused() throws IOException {
        Files.createDirectories(kept.resolve("cluster"));

        assertThatThrownBy(this::start).hasMessageContaining("LR011").hasMessageContaining("cluster' was not made");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("deep")).resolve("kept data"), "");

        assertThatThrownBy(this::start)
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("LR015: cannot use the data directory '" + kept + "'");
    }

    @Test
    void databases_of_another_version_of_postgresql_are_refused() throws IOException {
        start().close();
        Files.writeString(kept.resolve("cluster/PG_VERSION"), "15\n");

        assertThatThrownBy(this::start)
                .hasMessageContaining("LR012: the data directory '" + kept + "' was made by PostgreSQL 15, and this is"
                        + " PostgreSQL 16");
    }

    @Test
    void databases_with_other_template_scripts_are_refused() {
        start().close();
        PostgresSettings other = new PostgresSettings(Optional.of(kept), List.of("SELECT 2"), Map.of());

        assertThatThrownBy(() -> PostgresServer.start(other, host))
                .hasMessageContaining("LR012")
                .hasMessageContaining("another version of the local Redshift");
        start().close();
    }

    @Test
    void a_half_copied_cluster_is_not_used_and_goes_away() throws IOException {
        Path half = Files.createDirectories(kept.resolve("cluster.new-1"));
        Files.writeString(half.resolve("PG_VERSION"), "16\n");

        start().close();

        assertThat(half).doesNotExist();
        assertThat(kept.resolve("cluster/global")).isDirectory();
    }

    @Test
    void a_pid_file_whose_id_another_program_has_got_does_not_hinder_the_start() throws IOException {
        start().close();
        Files.writeString(
                kept.resolve("cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + kept.resolve("cluster")
                        + "\n1795169434\n5432\n\n\n1 2\nready\n");

        try (PostgresServer server = start()) {
            assertThat(server.isRunning()).isTrue();
            assertThat(server.pid()).isNotEqualTo(ProcessHandle.current().pid());
        }
    }

    private PostgresServer start() {
        return PostgresServer.start(new PostgresSettings(Optional.of(kept), List.of("SELECT 1"), Map.of()), host);
    }

    private TestJvm holder() throws IOException {
        return TestJvm.begin(
                ServerHolder.class, host.cache().root(), host.runRoots().get(0).parent(), "SELECT 1", kept);
    }
}
