package io.github.redshiftdevops.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterPidTests {

    private static final String READY = "7710\n/data\n1795169434\n5432\n/run\n\n        3         4\nready   \n";

    @TempDir
    private Path data;

    @Test
    void reads_the_lines_of_a_server_that_is_ready() {
        assertThat(PostmasterPid.parse(READY)).contains(new PostmasterPid(7710, "/data", 1795169434, true));
    }

    @Test
    void a_server_that_starts_or_stops_is_not_ready() {
        assertThat(PostmasterPid.parse(READY.replace("ready   ", "starting")))
                .contains(new PostmasterPid(7710, "/data", 1795169434, false));
        assertThat(PostmasterPid.parse(READY.replace("ready   ", "stopping")).map(PostmasterPid::isReady))
                .contains(false);
    }

    @Test
    void reads_a_half_written_file_as_far_as_its_lines_are_whole() {
        assertThat(PostmasterPid.parse("")).isEmpty();
        assertThat(PostmasterPid.parse("77")).isEmpty();
        assertThat(PostmasterPid.parse("7710\n/da")).contains(new PostmasterPid(7710, "", 0, false));
        assertThat(PostmasterPid.parse(READY.strip())).contains(new PostmasterPid(7710, "/data", 1795169434, false));
    }

    @Test
    void reads_nothing_from_a_file_of_something_else() {
        assertThat(PostmasterPid.parse("hello\nworld\n")).isEmpty();
        assertThat(PostmasterPid.parse("\n\n\n")).isEmpty();
        assertThat(PostmasterPid.parse("99999999999999999999999\n")).isEmpty();
    }

    @Test
    void reads_nothing_where_there_is_no_file() throws IOException {
        assertThat(PostmasterPid.in(data)).isEmpty();
        assertThat(PostmasterPid.in(data.resolve("absent"))).isEmpty();
    }

    @Test
    void a_process_that_got_the_id_of_a_dead_server_is_not_taken_for_it() throws IOException {
        write(READY.replace("7710", Long.toString(ProcessHandle.current().pid())));

        assertThat(PostmasterPid.in(data).flatMap(PostmasterPid::process)).isEmpty();
    }

    @Test
    void only_a_file_whose_id_another_program_has_is_removed() throws IOException {
        write(READY.replace("7710", Long.toString(ProcessHandle.current().pid())));
        PostmasterPid.removeIfIdIsReused(data);
        assertThat(PostmasterPid.in(data)).isEmpty();

        write(READY.replace("7710", "999999999"));
        PostmasterPid.removeIfIdIsReused(data);
        assertThat(PostmasterPid.in(data).map(PostmasterPid::pid)).isEqualTo(Optional.of(999999999L));
    }

    private void write(String text) throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), text);
    }
}
