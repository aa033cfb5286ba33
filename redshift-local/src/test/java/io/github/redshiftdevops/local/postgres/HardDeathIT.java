package io.github.redshiftdevops.local.postgres;

import static io.github.redshiftdevops.local.postgres.TestJvm.eventually;
import static io.github.redshiftdevops.local.postgres.TestJvm.signal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no watchdog")
class HardDeathIT {

    @TempDir
    private Path folder;

    private Host host = TestHost.in(Path.of(""));

    @BeforeEach
    void chooseFolder() {
        host = TestHost.in(folder);
    }

    @Test
    void kill_9_of_the_jvm_leaves_no_process_and_no_file() throws IOException {
        try (TestJvm jvm = holder().awaitReady()) {
            ProcessHandle postmaster = jvm.postmaster();
            ProcessHandle watchdog = jvm.watchdog();

            jvm.kill();

            assertThat(eventually(() -> !postmaster.isAlive())).isTrue();
            assertThat(eventually(() -> !watchdog.isAlive())).isTrue();
            assertThat(runDirectories()).isEmpty();
        }
    }

    @Test
    void kill_9_before_the_server_is_launched_leaves_nothing_either() throws IOException {
        try (TestJvm jvm = TestJvm.begin(UnlaunchedHolder.class, host.cache().root(), runRoot())
                .awaitReady()) {
            ProcessHandle watchdog = jvm.watchdog();
            assertThat(runDirectories()).hasSize(1);

            jvm.kill();

            assertThat(eventually(() -> !watchdog.isAlive())).isTrue();
            assertThat(runDirectories()).isEmpty();
        }
    }

    @Test
    void the_watchdog_survives_ctrl_c_and_then_still_cleans_up() throws IOException, SQLException {
        try (TestJvm jvm = holder().awaitReady()) {
            ProcessHandle watchdog = jvm.watchdog();
            for (ProcessHandle process : Stream.concat(
                            Stream.of(watchdog), watchdog.children().filter(TestHost::isShell))
                    .toList()) {
                signal("INT", process);
                signal("HUP", process);
                signal("QUIT", process);
            }
            try (TestClient client = TestClient.of(jvm.address(), "dev")) {
                assertThat(client.query("SELECT 1")).isEqualTo("1");
            }

            jvm.kill();

            assertThat(eventually(() -> !watchdog.isAlive())).isTrue();
            assertThat(runDirectories()).isEmpty();
        }
    }

    @Test
    void watchdog_and_server_are_not_in_the_terminals_process_group() throws IOException {
        try (TestJvm jvm = holder().awaitReady()) {
            String ours = groupOf(ProcessHandle.current());

            assertThat(groupOf(jvm.watchdog())).isNotEqualTo(ours);
            assertThat(groupOf(jvm.postmaster())).isNotEqualTo(ours);
        }
    }

    @Test
    void a_polite_signal_to_the_watchdog_stops_the_server_and_cleans_up() throws IOException {
        try (TestJvm jvm = holder().awaitReady()) {
            ProcessHandle postmaster = jvm.postmaster();
            ProcessHandle watchdog = jvm.watchdog();

            signal("TERM", watchdog);

            assertThat(eventually(() -> !watchdog.isAlive())).isTrue();
            assertThat(postmaster.isAlive()).isFalse();
            assertThat(runDirectories()).isEmpty();
            assertThat(jvm.end()).isZero();
        }
    }

    @Test
    void when_the_watchdog_is_killed_as_well_the_next_start_ends_the_server() throws IOException {
        try (TestJvm jvm = holder().awaitReady()) {
            ProcessHandle postmaster = jvm.postmaster();
            ProcessHandle watchdog = jvm.watchdog();
            watchdog.children().filter(TestHost::isShell).forEach(ProcessHandle::destroyForcibly);
            watchdog.destroyForcibly();
            jvm.kill();
            assertThat(eventually(() -> !watchdog.isAlive())).isTrue();
            assertThat(postmaster.isAlive()).isTrue();
            assertThat(runDirectories()).hasSize(1);

            PostgresServer.start(PostgresSettings.defaults(), host).close();

            assertThat(postmaster.isAlive()).isFalse();
            assertThat(runDirectories()).isEmpty();
        }
    }

    @Test
    void when_everything_is_killed_the_next_start_removes_the_files() throws IOException {
        try (TestJvm jvm = holder().awaitReady()) {
            ProcessHandle postmaster = jvm.postmaster();
            ProcessHandle watchdog = jvm.watchdog();
            watchdog.children().filter(TestHost::isShell).forEach(ProcessHandle::destroyForcibly);
            watchdog.destroyForcibly();
            postmaster.destroyForcibly();
            jvm.kill();
            assertThat(eventually(() -> !postmaster.isAlive())).isTrue();
            assertThat(runDirectories()).hasSize(1);

            new Janitor(host).sweep();

            assertThat(runDirectories()).isEmpty();
        }
    }

    @Test
    void the_server_of_a_living_jvm_is_left_alone() throws IOException, SQLException {
        try (TestJvm jvm = holder().awaitReady()) {
            PostgresServer.start(PostgresSettings.defaults(), host).close();
            new Janitor(host).sweep();

            try (TestClient client = TestClient.of(jvm.address(), "dev")) {
                assertThat(client.query("SELECT 1")).isEqualTo("1");
            }
            assertThat(runDirectories()).hasSize(1);
            assertThat(jvm.end()).isZero();
            assertThat(runDirectories()).isEmpty();
        }
    }

    @Test
    void when_the_server_is_killed_alone_it_no_longer_runs_and_close_is_still_fine() throws IOException {
        try (PostgresServer server = PostgresServer.start(PostgresSettings.defaults(), host)) {
            signal("KILL", ProcessHandle.of(server.pid()).orElseThrow());

            assertThat(eventually(() -> !server.isRunning())).isTrue();
        }
        assertThat(runDirectories()).isEmpty();
    }

    private TestJvm holder() throws IOException {
        return TestJvm.begin(ServerHolder.class, host.cache().root(), runRoot(), "SELECT 1");
    }

    private Path runRoot() {
        return host.runRoots().get(0).parent();
    }

    private List<Path> runDirectories() throws IOException {
        try (Stream<Path> entries = Files.list(runRoot())) {
            return entries.toList();
        }
    }

    private static String groupOf(ProcessHandle process) throws IOException {
        ShortCommand ps = ShortCommand.run(List.of("ps", "-o", "pgid=", "-p", Long.toString(process.pid())));
        assertThat(ps.isOk()).isTrue();
        return ps.output();
    }
}
