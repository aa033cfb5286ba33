package io.github.redshiftdevops.core.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What git knows about the branch that others work on: {@code origin/HEAD}, else {@code origin/main}, {@code
 * origin/master}, {@code main} or {@code master}. Compared is with the commit where the work at hand left it.
 */
final class DefaultBranch {

    private static final int TIMEOUT_SECONDS = 20;

    private static final List<String> BRANCHES =
            List.of("origin/HEAD", "origin/main", "origin/master", "main", "master");

    private DefaultBranch() {}

    /**
     * Which of the files are on the default branch with another content.
     *
     * @return empty if there is no git, no repository or no such branch
     */
    static Optional<Set<Path>> editedSince(List<Path> files) {
        Set<Path> edited = new HashSet<>();
        List<Path> folders = files.stream()
                .map(file -> file.toAbsolutePath().normalize().getParent())
                .distinct()
                .toList();
        for (Path folder : folders) {
            Optional<List<String>> names = Files.isDirectory(folder) ? editedIn(folder) : Optional.empty();
            if (names.isEmpty()) {
                return Optional.empty();
            }
            names.get().forEach(name -> edited.add(folder.resolve(name).normalize()));
        }
        return Optional.of(edited);
    }

    private static Optional<List<String>> editedIn(Path folder) {
        return BRANCHES.stream()
                .flatMap(branch -> git(folder, "merge-base", "HEAD", branch).stream())
                .findFirst()
                .flatMap(base -> git(
                        folder, "diff", "--name-only", "--diff-filter=M", "--relative", "-z", base.strip(), "--", "."))
                .map(names -> Stream.of(names.split("\0"))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static Optional<String> git(Path folder, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of("git"), Stream.of(arguments)).toList());
        builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
