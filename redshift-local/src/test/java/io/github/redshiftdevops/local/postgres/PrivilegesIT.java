package io.github.redshiftdevops.local.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class PrivilegesIT {

    /** Not the one of the other tests: the other user may not be able to look into the project. */
    @TempDir
    private static Path cache = Path.of("");

    @TempDir
    private Path folder;

    @BeforeEach
    void onlyRootCanBecomeSomebodyElse() {
        assumeThat(Privileges.detect(Platform.current()).owner()).isZero();
    }

    @Test
    void as_root_a_server_runs_as_another_user_where_there_are_no_user_namespaces() throws IOException, SQLException {
        Host host = hostOfOtherUser();
        try (PostgresServer server = PostgresServer.start(PostgresSettings.defaults(), host);
                TestClient client = TestClient.of(server, "dev")) {
            assertThat(client.query("SELECT 1")).isEqualTo("1");
            assertThat(Files.getAttribute(Path.of("/proc/" + server.pid()), "unix:uid"))
                    .isEqualTo(65534);
        }
        assertThat(host.runRoots().get(0).parent()).isEmptyDirectory();
    }

    @Test
    void another_user_can_keep_databases_too() throws IOException, SQLException {
        Host host = hostOfOtherUser();
        PostgresSettings settings = new PostgresSettings(Optional.of(folder.resolve("kept")), List.of(), Map.of());
        try (PostgresServer server = PostgresServer.start(settings, host);
                TestClient client = TestClient.of(server, "dev")) {
            client.execute("CREATE TABLE t AS SELECT 7 AS i");
        }
        try (PostgresServer server = PostgresServer.start(settings, host);
                TestClient client = TestClient.of(server, "dev")) {
            assertThat(client.query("SELECT i FROM t")).isEqualTo("7");
        }
    }

    @Test
    void a_cache_that_the_other_user_cannot_reach_is_reported() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        Host host = new Host(
                Platform.current(), Privileges.OTHER_USER, new CacheDirectory(closed.resolve("cache")), List.of());
        BinaryArchive archive = new BinaryArchive(archiveOfScript().toUri().toURL(), "script");

        assertThatThrownBy(() -> Binaries.unpacked(host, archive))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("LR005: the PostgreSQL in '" + closed)
                .hasMessageContaining("ermission denied")
                .hasMessageContaining("name a cache folder that user 65534 can reach");
        assertThat(host.cache().binaries()).isEmptyDirectory();
    }

    /** With a {@code postgres} that would run wherever it can be read. */
    private Path archiveOfScript() throws IOException {
        Path archive = folder.resolve("script.txz");
        byte[] script = "#!/bin/sh\nexit 0\n".getBytes(UTF_8);
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new XZCompressorOutputStream(Files.newOutputStream(archive)))) {
            TarArchiveEntry entry = new TarArchiveEntry("bin/postgres");
            entry.setMode(0755);
            entry.setSize(script.length);
            tar.putArchiveEntry(entry);
            tar.write(script);
            tar.closeArchiveEntry();
        }
        return archive;
    }

    private Host hostOfOtherUser() throws IOException {
        for (Path reachable : List.of(folder, cache)) {
            Files.setPosixFilePermissions(reachable, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return new Host(
                Platform.current(),
                Privileges.OTHER_USER,
                new CacheDirectory(cache.resolve("cache")),
                List.of(new RunRoot(folder.resolve("run"), "test-", false)));
    }
}
