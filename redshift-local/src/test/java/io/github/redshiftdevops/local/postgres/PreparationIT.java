package io.github.redshiftdevops.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PreparationIT {

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void two_processes_that_find_an_empty_cache_both_start() throws IOException, SQLException {
        Path cache = folder.resolve("cache");
        String script = "CREATE TABLE made AS SELECT 1 AS i";
        try (TestJvm first = TestJvm.begin(ServerHolder.class, cache, folder.resolve("run"), script);
                TestJvm second = TestJvm.begin(ServerHolder.class, cache, folder.resolve("run"), script)) {
            for (TestJvm jvm : List.of(first.awaitReady(), second.awaitReady())) {
                try (TestClient client = TestClient.of(jvm.address(), "dev")) {
                    assertThat(client.query("SELECT i FROM made")).isEqualTo("1");
                }
                assertThat(jvm.end()).isZero();
            }
        }
        assertThat(names(cache.resolve("binaries"))).hasSize(1).noneMatch(name -> name.contains(".new-"));
        assertThat(names(cache.resolve("prepared"))).hasSize(1).noneMatch(name -> name.contains(".new-"));
        assertThat(folder.resolve("run")).isEmptyDirectory();
    }

    @Test
    void threads_that_prepare_the_same_databases_all_start() throws InterruptedException, ExecutionException {
        Host host = TestHost.in(folder);
        String script = "SELECT '" + System.nanoTime() + "'";
        PostgresSettings settings = new PostgresSettings(Optional.empty(), List.of(script), Map.of());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<PostgresServer>> starts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            starts.add(threads.submit(() -> PostgresServer.start(settings, host)));
        }
        for (Future<PostgresServer> start : starts) {
            try (PostgresServer server = start.get()) {
                assertThat(server.isRunning()).isTrue();
            }
        }
        threads.shutdown();
        assertThat(host.runRoots().get(0).parent()).isEmptyDirectory();
    }

    @Test
    void the_prepared_databases_were_shut_down_in_order_and_stay_untouched() throws IOException {
        Host host = TestHost.in(folder);
        Binaries binaries = Binaries.unpacked(host, BinaryArchive.on(getClass().getClassLoader(), host.platform()));
        Path prepared = PreparedCluster.of(binaries, List.of()).dataDirectory();
        Map<String, Long> before = lengths(prepared);

        PostgresServer.start(PostgresSettings.defaults(), host).close();

        assertThat(prepared.resolve("postmaster.pid")).doesNotExist();
        assertThat(lengths(prepared)).isEqualTo(before);
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    private static Map<String, Long> lengths(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            Path::toString, file -> file.toFile().length()));
        }
    }
}
