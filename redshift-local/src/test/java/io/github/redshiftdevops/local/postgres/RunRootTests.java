package io.github.redshiftdevops.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class RunRootTests {

    @TempDir
    private Path folder;

    @Test
    void a_path_that_is_too_long_for_a_socket_is_an_obstacle_only_where_there_is_one() throws IOException {
        RunRoot root = new RunRoot(folder.resolve("x".repeat(90)), "", false);

        assertThat(root.obstacle(true)).contains("its path is too long for a socket");
        assertThat(root.obstacle(false)).isEmpty();
    }

    @Test
    void the_next_place_is_taken_if_the_first_will_not_do() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        List<RunRoot> roots = List.of(
                new RunRoot(folder.resolve("x".repeat(90)), "", false),
                new RunRoot(file, "", false),
                new RunRoot(folder.resolve("absent"), "", true),
                new RunRoot(folder.resolve("good"), "mine-", false));

        try (RunDirectory run = RunDirectory.create(TestHost.with(folder, roots))) {
            assertThat(run.path().getParent()).isEqualTo(folder.resolve("good"));
            assertThat(run.path().getFileName().toString()).startsWith("mine-run-");
        }
        assertThat(folder.resolve("good")).isEmptyDirectory();
    }

    @Test
    void if_no_place_will_do_all_reasons_are_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Host host = TestHost.with(
                folder, List.of(new RunRoot(folder.resolve("absent"), "", true), new RunRoot(file, "", false)));

        assertThatThrownBy(() -> RunDirectory.create(host))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("LR009: there is no folder in which the server can run")
                .hasMessageContaining("absent': it does not exist")
                .hasMessageContaining("file': FileAlreadyExistsException");
    }

    @Test
    void nobody_else_can_enter_a_run_directory() throws IOException {
        try (RunDirectory run = RunDirectory.create(TestHost.in(folder))) {
            assertThat(Files.getPosixFilePermissions(run.path()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void a_janitor_of_the_same_process_leaves_its_run_directories_alone() throws IOException {
        Host host = TestHost.in(folder);
        try (RunDirectory run = RunDirectory.create(host)) {
            new Janitor(host).sweep();

            assertThat(run.path()).exists();
        }
    }

    @Test
    void a_janitor_removes_what_nobody_has_locked_and_nothing_else() throws IOException {
        Host host = TestHost.in(folder);
        RunRoot root = host.runRoots().get(0);
        Path dead = root.parent().resolve(root.prefix() + "run-1-abc-def");
        Files.createDirectories(dead.resolve("data/base"));
        Path foreign = Files.createDirectories(root.parent().resolve("run-somebody-elses"));
        Path beingMade = Files.createDirectories(root.parent().resolve(root.prefix() + "new-1-abc-def"));

        new Janitor(host).sweep();

        assertThat(dead).doesNotExist();
        assertThat(foreign).exists();
        assertThat(beingMade).exists();
    }
}
