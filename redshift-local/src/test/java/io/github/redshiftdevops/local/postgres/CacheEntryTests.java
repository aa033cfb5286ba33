package io.github.redshiftdevops.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheEntryTests {

    @TempDir
    private Path root;

    private CacheDirectory cache = new CacheDirectory(Path.of(""));

    private final AtomicInteger made = new AtomicInteger();

    @BeforeEach
    void chooseCache() {
        cache = new CacheDirectory(root.resolve("deep").resolve("cache"));
    }

    @Test
    void is_made_once() {
        Path first = entry("key").getOrMake(this::fill);
        Path second = entry("key").getOrMake(this::fill);

        assertThat(second).isEqualTo(first).isDirectoryContaining("glob:**content");
        assertThat(made).hasValue(1);
    }

    @Test
    void is_made_once_by_many_threads() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            threads.execute(() -> entry("key").getOrMake(this::fill));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(made).hasValue(1);
    }

    @Test
    void a_failure_leaves_nothing_and_the_next_one_tries_again() {
        assertThatThrownBy(() -> entry("key").getOrMake(folder -> {
                    fill(folder);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("LR003: cannot use the cache folder")
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("-Dredshift.local.cache=DIR");
        assertThat(cache.prepared()).isEmptyDirectory();

        entry("key").getOrMake(this::fill);
        assertThat(cache.prepared().resolve("key/content")).exists();
    }

    @Test
    void what_a_dead_process_left_unfinished_is_never_used_and_goes_away() throws IOException {
        Path unfinished = Files.createDirectories(cache.prepared().resolve("key.new-of-a-dead-process"));
        Files.writeString(unfinished.resolve("content"), "half");

        Path folder = entry("key").getOrMake(this::fill);

        assertThat(folder.resolve("content")).hasContent("whole");
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void only_what_was_not_used_for_long_is_swept() throws IOException {
        Path old = entry("old").getOrMake(this::fill);
        Path recent = entry("recent").getOrMake(this::fill);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        Files.setLastModifiedTime(recent, FileTime.from(Instant.now().minus(Duration.ofDays(29))));

        entry("key").removeUnusedSiblings();

        assertThat(old).doesNotExist();
        assertThat(recent).exists();
    }

    @Test
    void to_use_it_makes_it_young() throws IOException {
        Path folder = entry("key").getOrMake(this::fill);
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofDays(31))));

        entry("key").getOrMake(this::fill);
        entry("key").removeUnusedSiblings();

        assertThat(folder).exists();
    }

    @Test
    void a_cache_that_cannot_be_made_is_reported_with_advice() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");
        CacheEntry entry = new CacheEntry(new CacheDirectory(file), file.resolve("prepared"), "key");

        assertThatThrownBy(() -> entry.getOrMake(this::fill))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("LR003: cannot use the cache folder '" + file)
                .hasMessageContaining("REDSHIFT_LOCAL_CACHE");
    }

    private CacheEntry entry(String key) {
        return new CacheEntry(cache, cache.prepared(), key);
    }

    private void fill(Path folder) throws IOException {
        made.incrementAndGet();
        Files.writeString(folder.resolve("content"), "whole");
    }
}
