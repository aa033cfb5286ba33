package io.github.redshiftdevops.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTests {

    @TempDir
    private Path folder;

    @Test
    void is_the_whole_of_a_short_log() throws IOException {
        assertThat(tail("one\ntwo\n")).isEqualTo("one\ntwo");
        assertThat(tail("")).isEmpty();
    }

    @Test
    void is_the_last_lines_of_a_long_log() throws IOException {
        assertThat(tail(lines("x".repeat(20), 1000)).lines()).hasSize(30).endsWith("x".repeat(20) + "999");
    }

    @Test
    void is_limited_if_the_lines_are_long() throws IOException {
        assertThat(tail(lines("x".repeat(5000), 10)))
                .hasSizeLessThanOrEqualTo(8192)
                .endsWith("x9");
    }

    private static String lines(String text, int count) {
        return IntStream.range(0, count).mapToObj(i -> text + i).collect(Collectors.joining("\n"));
    }

    private String tail(String log) throws IOException {
        Path file = Files.writeString(folder.resolve("log"), log);
        try (FileChannel channel = FileChannel.open(file)) {
            return LogTail.of(channel);
        }
    }
}
