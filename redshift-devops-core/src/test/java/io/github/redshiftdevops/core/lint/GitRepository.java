package io.github.redshiftdevops.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes a folder a repository whose branch {@code main} has all its files. */
final class GitRepository {

    private GitRepository() {}

    static void commitAll(Path folder) throws Exception {
        git(folder, "init", "-q");
        git(folder, "checkout", "-q", "-b", "main");
        git(folder, "add", "-A");
        git(folder, "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "All");
        git(folder, "checkout", "-q", "-b", "work");
    }

    private static void git(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
