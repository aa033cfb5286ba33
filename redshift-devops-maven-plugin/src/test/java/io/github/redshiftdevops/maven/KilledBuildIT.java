package io.github.redshiftdevops.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledBuildIT {

    private static final String ENDLESS_TEST = """
            package com.example;

            import java.nio.file.Files;
            import java.nio.file.Path;
            import org.junit.jupiter.api.Test;

            class EndlessTests {

                @Test
                void neverEnds() throws Exception {
                    Files.createFile(Path.of("target", "endless"));
                    Thread.sleep(Long.MAX_VALUE);
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void leavesNoPostgresBehind() throws Exception {
        MavenBuild build = MavenBuild.of("tests-find-the-migrated-database", folder, Map.of());
        Files.writeString(folder.resolve("src/test/java/com/example/EndlessTests.java"), ENDLESS_TEST);
        Process maven = build.start("test", "-Dtest=EndlessTests");
        List<ProcessHandle> descendants = descendantsDuringTheTest(maven);
        assertThat(descendants).anyMatch(KilledBuildIT::isPostgres);

        maven.destroyForcibly();

        CompletableFuture<?>[] ends =
                descendants.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        assertThat(CompletableFuture.allOf(ends)).succeedsWithin(60, TimeUnit.SECONDS);
    }

    private List<ProcessHandle> descendantsDuringTheTest(Process maven) throws IOException, InterruptedException {
        while (!Files.exists(folder.resolve("target/endless"))) {
            assertThat(maven.isAlive())
                    .as(() -> "Maven ended: " + folder.resolve("build.log"))
                    .isTrue();
            Thread.sleep(50);
        }
        return maven.descendants().toList();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }
}
